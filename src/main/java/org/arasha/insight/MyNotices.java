package org.arasha.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of which deadlines the current user was told and has not said yet that they have seen it. */
@Service
@Transactional
@PreAuthorize(DeadlineBoard.MAY_SEE)
public class MyNotices {

    public static final int MOST = 20;

    private static final String THEIRS = """
            select m.deadline from deadline_notice m join running_deadline d on d.id = m.deadline
            where m.user_id = :me and m.seen_at is null and """ + " " + DeadlineQuery.VISIBLE;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CaseAccess access;
    private final CasesOfDeadlines cases;
    private final DeadlineWords words;

    MyNotices(JdbcClient jdbc, CurrentUser user, CaseAccess access, CasesOfDeadlines cases, DeadlineWords words) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
        this.cases = cases;
        this.words = words;
    }

    /**
     * @param why the key of what is said: it comes near, or somebody has reminded or given it
     * @param by  the name of who did, or null
     */
    public record Notice(long id, DeadlineRow row, String why, @Nullable String by) {}

    /** The first {@value #MOST}, by day; of what is not theirs to see any more nothing is said. */
    @Transactional(readOnly = true)
    public List<Notice> unseen() {
        return jdbc.sql("""
                select v.*, n.id as notice, n.why, b.name as told_by from deadline_notice n
                join (%s) v on v.id = n.deadline left join app_user b on b.id = n.by_user
                where n.user_id = :me and n.seen_at is null order by v.due_on, n.id limit :most"""
                .formatted(DeadlineRow.of("""
                        select d.*, 0 as on_day from running_deadline d where d.id in (
                            select m.deadline from (%s order by m.id limit :most) m)""".formatted(THEIRS))))
                .params(access.parameters()).param("most", MOST).query(MyNotices::read).list();
    }

    /** The numbers of the cases that they are about, by the ids of the deadlines; nothing where the record is the case. */
    @Transactional(readOnly = true)
    public Map<Long, String> cases(List<Notice> notices) {
        return cases.of(notices.stream().map(one -> one.row().id()).toList());
    }

    /** Why each is due on its day, by the ids of the deadlines: the rule, from when it counts, the days not counted. */
    @Transactional(readOnly = true)
    public Map<Long, String> because(List<Notice> notices, Language language, Function<LocalDate, String> dates) {
        return words.because(notices.stream().map(Notice::row).distinct().toList(), language, dates);
    }

    /** For the number in the navigation; up to {@value #MOST}. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from (" + THEIRS + " limit :most) n").params(access.parameters()).param("most", MOST)
                .query(Integer.class).single();
    }

    public void seen(List<Notice> notices) {
        jdbc.sql("update deadline_notice set seen_at = now() where user_id = ? and seen_at is null and id = any(?)")
                .params(user.id().value(), notices.stream().map(Notice::id).toArray(Long[]::new)).update();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(row.getLong("notice"), DeadlineRow.read(row, number), row.getString("why"), row.getString("told_by"));
    }
}
