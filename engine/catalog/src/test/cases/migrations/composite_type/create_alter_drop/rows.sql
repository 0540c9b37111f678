SELECT home::text || ' ' || many::text FROM person
