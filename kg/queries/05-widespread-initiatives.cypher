// title zh: 哪些举措已在若干个以上地区采用或试点?
// title en: Which initiatives are adopted or piloted in at least so many regions?
// parameter: minimum count 2
// columns: initiative, regions, claims, first_year
// note: plans do not count.
MATCH (place:Region)<-[:REGION]-(claim:Adoption)-[:TAIL]->(thing)
WHERE claim.status IN ['adopted', 'piloted']
WITH thing.name AS initiative, count(DISTINCT place) AS regions,
  count(DISTINCT claim) AS claims, min(claim.year) AS first_year
WHERE regions >= $minimum
RETURN initiative, regions, claims, first_year
ORDER BY regions DESC, initiative
