// title zh: 哪些地区采用了某举措或由其派生的举措,最早在哪一年?
// title en: Which regions report an initiative or anything derived from it, and first in which year?
// parameter: initiative name 枫桥经验
// columns: region_code, region, initiative, status, first_year, claims
// note: an honour that is derived from the initiative counts through the titles received.
// note: DERIVED_FROM without a status is what holds by rule; with a status it is one document's claim.
MATCH (asked:Resource {name: $initiative})
MATCH path = (thing)-[:DERIVED_FROM*0..]->(asked)
WHERE all(step IN relationships(path) WHERE step.status IS NULL)
WITH DISTINCT thing
MATCH (claim:Adoption|Designation)-[:TAIL]->(thing), (claim)-[:REGION]->(place:Region)
WHERE place.code IS NOT NULL
WITH place.code AS region_code, place.name AS region, thing.name AS initiative, claim.status AS status,
  min(claim.year) AS first_year, count(DISTINCT claim) AS claims
RETURN region_code, region, initiative, status, first_year, claims
ORDER BY first_year, region_code, region, initiative, status
