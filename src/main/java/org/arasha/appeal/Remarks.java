package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What approvers wrote when they gave an appeal back. */
@Service
@Transactional
public class Remarks {

    public static final int LONGEST = 4_000;

    private final AppealAccess access;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Remarks(AppealAccess access, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void add(AppealId appeal, String text) {
        if (text.isBlank()) {
            throw new Refusal("appeal.refusal.noRemark");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("ui.tooLong", LONGEST);
        }
        jdbc.sql("insert into appeal_remark (appeal, text, by_user, at) values (?, ?, ?, ?)")
                .params(appeal.value(), text.strip(), user.id().value(), Timestamp.from(clock.instant())).update();
    }

    /**
     * The newest first.
     *
     * @throws Refusal with the same words whether there is no such appeal or it is not the current user's to see
     */
    @Transactional(readOnly = true)
    public List<Remark> on(AppealId appeal) {
        return jdbc.sql("""
                select r.text, u.name, r.at from appeal_remark r left join app_user u on u.id = r.by_user
                where r.appeal = ? order by r.at desc""").param(access.visible(appeal).id().value())
                .query((row, n) -> new Remark(row.getString("text"), row.getString("name"), row.getTimestamp("at").toInstant()))
                .list();
    }
}
