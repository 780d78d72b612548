package org.arasha.appeal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten wrong codes in a row, on however many nodes, and a link opens nothing until a lawyer makes another code. An attempt is
 * taken before the code is looked at, in a transaction of its own: those that are refused cost no hashing, and what is refused
 * later does not give the attempt back. A right code gives all of them back. While a code is hashed no connection is held, so
 * that many who try one link keep nobody from the database; to be called outside a transaction.
 */
@Component
class CodeAttempts {

    static final int MOST = 10;

    sealed interface Result {

        /** @param hash of the code that it was; another may be made meanwhile */
        record Right(String hash) implements Result {}

        record Wrong() implements Result {}

        record Locked() implements Result {}
    }

    private record Taken(String hash, int attempts) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder codes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CodeAttempts(JdbcClient jdbc, PasswordEncoder codes, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.events = events;
        this.transaction = transaction;
    }

    Result attempt(SignatoryId signatory, SigningCode code) {
        return jdbc.sql("""
                update signing_access set wrong_codes = wrong_codes + 1 where signatory = ? and wrong_codes < ?
                returning code_hash as hash, wrong_codes as attempts""").params(signatory.value(), MOST).query(Taken.class).optional()
                .<Result>map(taken -> compare(signatory, code, taken)).orElseGet(Result.Locked::new);
    }

    /** Whether no lawyer has made another code since. */
    boolean isStill(SignatoryId signatory, Result.Right right) {
        return jdbc.sql("select exists (select 1 from signing_access where signatory = ? and code_hash = ?)").params(signatory.value(), right.hash())
                .query(Boolean.class).single();
    }

    private Result compare(SignatoryId signatory, SigningCode code, Taken taken) {
        if (codes.matches(code.digits(), taken.hash())) {
            jdbc.sql("update signing_access set wrong_codes = 0 where signatory = ? and code_hash = ?")
                    .params(signatory.value(), taken.hash()).update();
            return new Result.Right(taken.hash());
        }
        if (taken.attempts() < MOST) {
            return new Result.Wrong();
        }
        transaction.executeWithoutResult(t -> events.publishEvent(new SigningLinkLocked(signatory)));
        return new Result.Locked();
    }
}
