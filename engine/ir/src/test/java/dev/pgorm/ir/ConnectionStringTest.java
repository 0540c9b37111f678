package dev.pgorm.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionStringTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            host=db user=ada password=hush dbname=shop       | host=db user=ada dbname=shop
            host=db password='two words' user=ada            | host=db user=ada
            password = 'it\\'s' user=ada                      | user=ada
            password=a\\ b user=ada sslpassword=x             | user=ada
            host=db user=ada                                 | host=db user=ada
            passfile=/home/ada/.pgpass host=db               | host=db
            postgresql://ada:hu:sh@db:5432/shop              | postgresql://ada@db:5432/shop
            postgres://ada@db/shop?password=hush&sslmode=require | postgres://ada@db/shop?sslmode=require
            postgresql://db/shop?sslpassword=hush            | postgresql://db/shop
            host                                             | host
            """)
    void saysWhereToConnectButNoPassword(String text, String open) {
        assertThat(ConnectionString.withoutSecrets(text)).isEqualTo(open);
    }
}
