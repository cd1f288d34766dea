## A graph that is whole under its temporary name takes its place, as often as it is asked for: only while the list says that
## it is to be moved. What comes after is that the list says it no more, and then that the temporary graph goes; so a store that
## breaks off between two operations, or is asked again when all was done, has lost nothing.
DELETE { GRAPH ?place { ?subject ?property ?value } }
WHERE {
  GRAPH <urn:qiantou:loading> { ?temporary <urn:qiantou:loading:of> ?place }
  GRAPH ?place { ?subject ?property ?value }
} ;
INSERT { GRAPH ?place { ?subject ?property ?value } }
WHERE {
  GRAPH <urn:qiantou:loading> { ?temporary <urn:qiantou:loading:of> ?place }
  GRAPH ?temporary { ?subject ?property ?value }
}
