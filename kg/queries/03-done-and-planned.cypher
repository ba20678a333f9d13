// title zh: 某地真正做了什么,又只是计划做什么?
// title en: What did a region really do, and what does it only plan?
// parameter: region code 330100
// columns: status, initiative, first_year, claims
MATCH (place:Region {code: $region})<-[:REGION]-(claim:Adoption)-[:TAIL]->(thing)
WITH claim.status AS status, thing.name AS initiative,
  min(claim.year) AS first_year, count(DISTINCT claim) AS claims
RETURN status, initiative, first_year, claims
ORDER BY status, first_year, initiative
