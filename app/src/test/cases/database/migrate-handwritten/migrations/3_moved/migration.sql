CREATE INDEX CONCURRENTLY item_price ON core.item (price);
VACUUM core.item;
