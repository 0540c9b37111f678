package mine;

class User {}
