-- Rows for the demo shop: the same ones every time. Running it again starts over.
TRUNCATE "Address", "Category", "Order", "OrderItem", "Product", "Profile", "Review", "Tag", "User", "_ProductToTag" RESTART IDENTITY;

INSERT INTO "User" (email, name, phone, role, active, "createdAt")
SELECT lower(first || '.' || last) || CASE WHEN n > 60 THEN n::text ELSE '' END
           || CASE WHEN n % 4 = 0 THEN '@acme.io' ELSE '@example.com' END,
       first || ' ' || last,
       CASE WHEN n % 3 = 0 THEN '+49 30 ' || (5550000 + n) END,
       (CASE WHEN n = 4 THEN 'ADMIN' WHEN n % 20 = 0 THEN 'STAFF' ELSE 'CUSTOMER' END)::"Role",
       n % 11 <> 0,
       timestamptz '2025-01-01 09:00:00+00' + n * interval '31 hours'
FROM (SELECT n,
             (ARRAY['Ada', 'Berta', 'Cem', 'Dora', 'Emil', 'Fatma', 'Georg', 'Hanna', 'Igor', 'Jana'])[1 + n % 10] AS first,
             (ARRAY['Adler', 'Becker', 'Celik', 'Dorn', 'Ernst', 'Fuchs'])[1 + n / 10 % 6] AS last
      FROM generate_series(1, 120) AS n) AS people;

INSERT INTO "Profile" ("userId", bio, birthday, links)
SELECT id, 'Shops here since ' || extract(year FROM "createdAt") || '.', date '1960-01-01' + id * 173,
       CASE WHEN id % 5 = 0 THEN ARRAY['https://example.com/~' || id] ELSE ARRAY[]::text[] END
FROM "User" WHERE id % 2 = 0;

INSERT INTO "Address" ("userId", street, city, zip, country, "isDefault")
SELECT u.id,
       (ARRAY['Lindenweg', 'Hauptstrasse', 'Am Markt', 'Ringstrasse', 'Seeufer'])[1 + (u.id + k) % 5] || ' ' || (1 + u.id % 90),
       place.city, place.zip, place.country, k = 1
FROM "User" u
CROSS JOIN generate_series(1, 2) AS k
CROSS JOIN LATERAL (SELECT (ARRAY['Berlin', 'Hamburg', 'Wien', 'Basel', 'Paris'])[1 + (u.id * k) % 5] AS city,
                           (ARRAY['10115', '20095', '1010', '4001', '75001'])[1 + (u.id * k) % 5] AS zip,
                           (ARRAY['DE', 'DE', 'AT', 'CH', 'FR'])[1 + (u.id * k) % 5] AS country) AS place
WHERE k = 1 OR u.id % 3 = 0;

INSERT INTO "Category" (slug, name) VALUES ('home', 'Home'), ('sports', 'Sports'), ('office', 'Office');
INSERT INTO "Category" (slug, name, "parentId")
SELECT child.slug, child.name, parent.id
FROM (VALUES ('kitchen', 'Kitchen', 'home'), ('garden', 'Garden', 'home'), ('cycling', 'Cycling', 'sports'),
             ('running', 'Running', 'sports'), ('paper', 'Paper', 'office'), ('desks', 'Desks', 'office'))
         AS child(slug, name, parent_slug)
JOIN "Category" parent ON parent.slug = child.parent_slug;

INSERT INTO "Product" (sku, name, description, price, stock, attributes, "categoryId", "createdAt")
SELECT 'SKU-' || lpad(n::text, 4, '0'),
       (ARRAY['Small', 'Large', 'Light', 'Sturdy', 'Folding'])[1 + n % 5] || ' '
           || (ARRAY['lamp', 'bottle', 'chair', 'pan', 'bell', 'notebook', 'rack', 'mat'])[1 + n % 8],
       CASE WHEN n % 4 <> 0 THEN 'Made to last, number ' || n || ' of our range.' END,
       (4 + (n * 37) % 190 + 0.95)::numeric(12, 2),
       (n * 13) % 80,
       jsonb_build_object('color', (ARRAY['red', 'green', 'blue', 'black'])[1 + n % 4], 'grams', 100 + n * 25),
       4 + n % 6,
       timestamptz '2025-01-01 08:00:00+00' + n * interval '2 days'
FROM generate_series(1, 60) AS n;

INSERT INTO "Tag" (name) VALUES ('new'), ('sale'), ('eco'), ('handmade'), ('bestseller'), ('gift');
INSERT INTO "_ProductToTag" ("A", "B")
SELECT p.id, t.id FROM "Product" p JOIN "Tag" t ON (p.id + t.id) % 4 = 0;

INSERT INTO "Order" ("userId", "addressId", status, "placedAt", "shippedAt")
SELECT u.id, a.id, status.value, status.placed, CASE WHEN status.value IN ('SHIPPED', 'DELIVERED') THEN status.placed + interval '2 days' END
FROM generate_series(1, 300) AS n
JOIN "User" u ON u.id = 1 + (n * 7) % 110
JOIN "Address" a ON a."userId" = u.id AND a."isDefault"
CROSS JOIN LATERAL (SELECT (ARRAY['PENDING', 'PAID', 'SHIPPED', 'DELIVERED', 'DELIVERED', 'CANCELLED'])[1 + n % 6]::"OrderStatus" AS value,
                           timestamptz '2025-06-01 10:00:00+00' + n * interval '17 hours' AS placed) AS status
ORDER BY n;

INSERT INTO "OrderItem" ("orderId", "productId", quantity, "unitPrice")
SELECT o.id, p.id, 1 + (o.id + k) % 3, p.price
FROM "Order" o
CROSS JOIN generate_series(1, 4) AS k
JOIN "Product" p ON p.id = 1 + (o.id * 11 + k * 17) % 60
WHERE k <= 1 + o.id % 4;

UPDATE "Order" o SET total = sums.total
FROM (SELECT "orderId", sum(amount) AS total FROM "OrderItem" GROUP BY "orderId") AS sums
WHERE sums."orderId" = o.id;

INSERT INTO "Review" ("productId", "userId", rating, body, "createdAt")
SELECT 1 + (n * 7) % 60, 1 + (n * 13) % 115, 1 + (n * n) % 5,
       CASE WHEN n % 3 <> 0 THEN (ARRAY['Does what it should.', 'Would buy it again.', 'Smaller than I thought.', 'Broke after a week.'])[1 + n % 4] END,
       timestamptz '2025-08-01 12:00:00+00' + n * interval '9 hours'
FROM generate_series(1, 200) AS n
ON CONFLICT DO NOTHING;
