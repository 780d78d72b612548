package org.arasha.reporting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A secret that all nodes of this installation share, made when it is first needed. */
@Component
class InstallationKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable SecretKeySpec key;

    InstallationKey(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** 32 bytes that nobody can make who does not know the key. */
    byte[] seal(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(read(), ALGORITHM);
            key = known;
        }
        return known;
    }

    private byte[] read() {
        return transaction.execute(status -> {
            byte[] fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into installation_key (key) values (?) on conflict do nothing").param(fresh).update();
            return jdbc.sql("select key from installation_key").query(byte[].class).single();
        });
    }
}
