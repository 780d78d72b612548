package org.arasha.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.arasha.access.UserId;
import org.arasha.mail.Outbox;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends everybody the mail about their day once their hour has come. That they were told today and the mail are there together or not
 * at all; of two nodes one writes it. Whose hour was missed because nothing ran is told later on the same day, and who has nothing to
 * do is not written to. A clock that was ahead has told of a day that had not come; today's is told all the same.
 */
@Component
class DigestSweep {

    private static final Logger log = LoggerFactory.getLogger(DigestSweep.class);
    /** Today is the first of them. */
    private static final int DAYS = 7;

    private final MyDeadlines mine;
    private final DigestText text;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestSweep(MyDeadlines mine, DigestText text, Outbox outbox, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.mine = mine;
        this.text = text;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Addressed(@Nullable String email, Language language) {

        @Override
        public String toString() {
            return "Addressed";
        }
    }

    void tell() {
        tell(LocalDateTime.now(clock));
    }

    /**
     * Whoever cannot be told is told with a later round, and holds up nobody else.
     *
     * @param now in Asia/Almaty
     */
    void tell(LocalDateTime now) {
        for (UserId one : waiting(now)) {
            try {
                transaction.executeWithoutResult(t -> tell(one, now));
            } catch (RuntimeException fault) {
                log.warn("The mail about a day is sent later: {}", fault.getClass().getSimpleName());
            }
        }
    }

    private List<UserId> waiting(LocalDateTime now) {
        return jdbc.sql("""
                select u.id from digest d join app_user u on u.id = d.user_id
                where d.hour <= ? and d.told_on <> ? and u.enabled and u.email is not null order by u.id""")
                .params(now.getHour(), now.toLocalDate()).query((row, n) -> new UserId(row.getObject("id", UUID.class))).list();
    }

    /** At the address and the hour of this moment: a round over many takes its time, and people change both. */
    private void tell(UserId to, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        jdbc.sql("""
                update digest d set told_on = :today from app_user u
                where d.user_id = :user and d.hour <= :hour and d.told_on <> :today and u.id = d.user_id and u.enabled
                returning u.email, u.language""")
                .param("today", today).param("user", to.value()).param("hour", now.getHour())
                .query((row, n) -> new Addressed(row.getString("email"), Language.valueOf(row.getString("language")))).optional()
                .ifPresent(addressed -> tell(to, addressed, today));
    }

    private void tell(UserId to, Addressed addressed, LocalDate today) {
        String email = addressed.email();
        if (email == null || !MailAddress.isOne(email)) {
            return;
        }
        List<DeadlineRow> overdue = mine.of(to, LocalDate.EPOCH, today.minusDays(1), DigestText.MOST + 1);
        List<DeadlineRow> ahead = mine.of(to, today, today.plusDays(DAYS - 1), DigestText.MOST + 1);
        if (!overdue.isEmpty() || !ahead.isEmpty()) {
            outbox.send(text.mail(to, email, addressed.language(), today, overdue, ahead));
        }
    }
}
