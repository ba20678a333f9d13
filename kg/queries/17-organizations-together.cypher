// title zh: 哪些组织联合开展工作?
// title en: Which organizations work together?
// columns: organization_1, organization_2, status, first_year, claims
// note: organization_1 is the name that sorts first; the direction of the claim has no meaning.
MATCH (one)<-[:PARTICIPANT]-(claim:Collaboration)-[:PARTICIPANT]->(other)
WHERE one.name < other.name
WITH one.name AS organization_1, other.name AS organization_2, claim.status AS status,
  min(claim.year) AS first_year, count(DISTINCT claim) AS claims
RETURN organization_1, organization_2, status, first_year, claims
ORDER BY organization_1, organization_2, status
