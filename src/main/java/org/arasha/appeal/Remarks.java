package org.arasha.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What approvers wrote when they gave an appeal back, and what those say of it who are asked to sign. */
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
        add(appeal, null, text);
    }

    /** @param signatory who is asked to sign and says it, with an account or without; null for an approver */
    void add(AppealId appeal, @Nullable SignatoryId signatory, String text) {
        if (text.isBlank()) {
            throw new Refusal("appeal.refusal.noRemark");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("ui.tooLong", LONGEST);
        }
        jdbc.sql("insert into appeal_remark (appeal, signatory, text, by_user, at) values (?, ?, ?, ?, ?)")
                .params(appeal.value(), signatory == null ? null : signatory.value(), text.strip(), user.id().value(),
                        Timestamp.from(clock.instant())).update();
    }

    /**
     * The newest first.
     *
     * @throws Refusal with the same words whether there is no such appeal or it is not the current user's to see
     */
    @Transactional(readOnly = true)
    public List<Remark> on(AppealId appeal) {
        return jdbc.sql("""
                select r.text, coalesce(s.name_ru, s.name_kk, s.name_en, u.name) as name, r.signatory, r.at from appeal_remark r
                left join app_user u on u.id = r.by_user left join signatory s on s.id = r.signatory
                where r.appeal = ? order by r.at desc""").param(access.visible(appeal).id().value())
                .query((row, n) -> new Remark(row.getString("text"), row.getString("name"), signatory(row.getObject("signatory", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable SignatoryId signatory(@Nullable UUID id) {
        return id == null ? null : new SignatoryId(id);
    }
}
