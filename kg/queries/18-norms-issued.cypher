// title zh: 某地各机构制定或印发了哪些规范文件?
// title en: Which norms did the bodies of a region draw up or issue, and in which year?
// parameter: region code 330200
// columns: year, organization, norm, status
MATCH (:Region {code: $region})<-[:REGION]-(claim:Issuance)-[:ISSUED_NORM]->(law)
MATCH (claim)-[:ACTOR]->(body)
WITH DISTINCT claim.year AS year, body.name AS organization, law.name AS norm, claim.status AS status
RETURN year, organization, norm, status
ORDER BY year, organization, norm, status
