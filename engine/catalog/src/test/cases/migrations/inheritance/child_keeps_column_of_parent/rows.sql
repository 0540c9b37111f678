SELECT concat_ws(' ', b.tableoid::regclass, b.id, b.kept, c.name, c.size) FROM base b LEFT JOIN child c ON c.tableoid = b.tableoid ORDER BY b.id
