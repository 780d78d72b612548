package org.arasha.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arasha.ArashaTest;
import org.arasha.Filings;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the migrations make of the terms of prosecutors where the table of terms had been edited; nothing of it is kept. */
@ArashaTest
record ProsecutorsBeforeTests(Filings filings, JdbcClient jdbc, TransactionTemplate transaction) {

    @Test
    void theirTermIsThatOfRepliesAsItWasEditedAndIsNotConfirmed() {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            jdbc.sql("update statutory_term set replaced = true where kind = 'PROSECUTOR_REPLY'").update();
            jdbc.sql("update statutory_term set amount = 7 where kind = 'REPLY' and law = 'APPC' and not replaced").update();

            jdbc.sql(last("calendar/V10__say_what_laws_say_besides_counts.sql")).update();

            record Row(int amount, boolean confirmed) {}
            assertThat(jdbc.sql("""
                    select amount, confirmed_by is not null as confirmed from statutory_term
                    where kind = 'PROSECUTOR_REPLY' and law = 'APPC' and not replaced""").query(Row.class).list())
                    .containsExactly(new Row(7, false));
        });
    }

    @Test
    void onlyWhatStillRunsByTheSameRuleSaysThatItIsNotConfirmed() {
        SubmissionId running = filings.registered(3);
        SubmissionId replied = filings.replied();
        SubmissionId ofOtherDays = filings.registered(4);
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            List<SubmissionId> all = List.of(running, replied, ofOtherDays);
            all.forEach(id -> jdbc.sql("update appeal set kind = 'PROSECUTOR' where id = (select appeal from submission where id = ?)")
                    .param(id.value()).update());
            jdbc.sql("update submission set received_on = date '2020-01-01' where id = ?").param(ofOtherDays.value()).update();

            jdbc.sql(last("followup/V23__say_as_what_it_was_filed.sql")).update();

            assertThat(all.stream().map(this::kindOfRule)).containsExactly("PROSECUTOR_REPLY", "REPLY", "REPLY");
        });
    }

    private String kindOfRule(SubmissionId id) {
        return jdbc.sql("select t.kind from submission s join statutory_term t on t.id = s.term_rule where s.id = ?").param(id.value())
                .query(String.class).single();
    }

    /** The last statement of a migration. */
    private static String last(String migration) {
        try {
            String sql = new ClassPathResource("db/migration/" + migration).getContentAsString(StandardCharsets.UTF_8).strip();
            return sql.substring(sql.lastIndexOf("\n\n"));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
