package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.Act;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is at the draft of an appeal, so that two who write at once know of one another, on whichever nodes they are. */
@Service
@Transactional
public class Colleagues {

    /** Nobody keeps a draft open longer without writing; a node that died has not told who left. */
    private static final Duration OPEN = Duration.ofHours(4);
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final AppealAccess access;
    private final OpenSteps steps;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Colleagues(AppealAccess access, OpenSteps steps, CurrentUser user, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.access = access;
        this.steps = steps;
        this.user = user;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The current user has opened the draft; the screens of the others hear of it.
     *
     * @return says that they have left it, whoever closes their screen: it may be the end of their session
     */
    public Runnable come(AppealId appeal) {
        access.requireVisible(appeal);
        UserId who = user.id();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into appeal_colleague (appeal, user_id, opened_at) values (?, ?, ?)
                on conflict (appeal, user_id) do update set opened_at = excluded.opened_at, left_at = null""")
                .params(appeal.value(), who.value(), now).update();
        steps.hint(appeal.value());
        return () -> leave(appeal, who);
    }

    private void leave(AppealId appeal, UserId who) {
        try {
            transaction.executeWithoutResult(leaving -> {
                jdbc.sql("update appeal_colleague set left_at = ? where appeal = ? and user_id = ? and left_at is null")
                        .params(Timestamp.from(clock.instant()), appeal.value(), who.value()).update();
                steps.hint(appeal.value());
            });
        } catch (DataAccessException | TransactionException away) {
            // They count as there for a while.
        }
    }

    /** Others who have the draft open, or have written in it lately. */
    @Transactional(readOnly = true)
    public List<Colleague> besides(AppealId appeal) {
        access.requireVisible(appeal);
        Instant now = clock.instant();
        return jdbc.sql("""
                select u.name, case when c.left_at is null and (c.opened_at > :open or c.edited_at > :open) then c.opened_at end as opened_at,
                    case when c.edited_at > :lately then c.edited_at end as edited_at
                from appeal_colleague c join app_user u on u.id = c.user_id
                where c.appeal = :appeal and c.user_id <> :me
                    and (c.left_at is null and (c.opened_at > :open or c.edited_at > :open) or c.edited_at > :lately)
                order by u.name""")
                .param("appeal", appeal.value()).param("me", user.id().value())
                .param("open", Timestamp.from(now.minus(OPEN))).param("lately", Timestamp.from(now.minus(LATELY)))
                .query((row, n) -> new Colleague(row.getString("name"), AppealRow.instant(row.getTimestamp("opened_at")),
                        AppealRow.instant(row.getTimestamp("edited_at")))).list();
    }

    /** Who else has the draft open hears of it, and is asked whether to take it in. */
    @EventListener({AppealEdited.class, StatementWritten.class, StatementMoved.class, StatementRemoved.class, StatementsComposedAnew.class,
            FactLeftOut.class})
    void on(Act act) {
        UUID appeal = ((AppealId) act.record()).value();
        jdbc.sql("update appeal_colleague set edited_at = ? where appeal = ? and user_id = ?")
                .params(Timestamp.from(clock.instant()), appeal, user.id().value()).update();
        tell(appeal);
    }

    /** A remark changes nothing that is written; whoever has the draft open reads it at once. */
    @EventListener({TextRemarked.class, StatementRemarked.class, RemarkAnswered.class})
    void said(Act act) {
        tell(((AppealId) act.record()).value());
    }

    private void tell(UUID appeal) {
        if (jdbc.sql("""
                select exists (select 1 from appeal_colleague where appeal = :appeal and user_id <> :me and left_at is null
                    and (opened_at > :open or edited_at > :open))""")
                .param("appeal", appeal).param("me", user.id().value()).param("open", Timestamp.from(clock.instant().minus(OPEN)))
                .query(Boolean.class).single()) {
            steps.hint(appeal);
        }
    }
}
