// title zh: 谁获得了什么称号,由谁授予?
// title en: Who received which title, and who granted it?
// columns: recipient, title, status, year, granted_by
// note: a title granted by several bodies has a row for each; granted_by is empty where the text does not say.
MATCH (got)<-[:RECIPIENT]-(claim:Designation)-[:TITLE]->(honour)
OPTIONAL MATCH (claim)-[:GRANTED_BY]->(granter)
WITH DISTINCT got.name AS recipient, honour.name AS title, claim.status AS status, claim.year AS year,
  granter.name AS granted_by
RETURN recipient, title, status, year, granted_by
ORDER BY recipient, title, year, status, granted_by
