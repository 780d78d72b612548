package org.arasha.appeal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arasha.access.CaseAccess;
import org.arasha.incident.IncidentId;
import org.arasha.shared.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of appeals, as far as their reader may see them; the newest first. */
@Component
class AppealLists {

    private final CaseAccess cases;
    private final JdbcClient jdbc;

    AppealLists(CaseAccess cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    List<AppealRow> before(@Nullable String number) {
        return jdbc.sql(AppealRow.SELECT.formatted(number == null ? "true" : "l.opened < :opened", "true", AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("opened", number == null ? 0L : openedOrder(number))
                .param("limit", Appeals.PAGE).query(AppealRow::read).list();
    }

    List<AppealRow> worded(String words) {
        List<String> parts = SearchWords.of(words).words();
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(cases.parameters());
        parameters.put("limit", Appeals.PAGE);
        IntStream.range(0, parts.size()).forEach(i -> parameters.put("word" + i, SearchWords.within(parts.get(i))));
        String all = IntStream.range(0, parts.size()).mapToObj(i -> "appeal_words(l) ilike :word" + i).collect(Collectors.joining(" and "));
        return jdbc.sql(AppealRow.SELECT.formatted(all, "true", AppealRow.ALL_VISIBLE)).params(parameters).query(AppealRow::read).list();
    }

    List<AppealRow> joinable() {
        return jdbc.sql(AppealRow.SELECT.formatted("true", JoinableAppeals.JOINABLE, AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("limit", Appeals.PAGE).query(AppealRow::read).list();
    }

    List<AppealRow> of(IncidentId incident) {
        return jdbc.sql(AppealRow.SELECT.formatted("true",
                        "exists (select 1 from appeal_incident p where p.appeal_id = l.id and p.incident = :incident)",
                        AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("incident", incident.value()).param("limit", Appeals.PAGE)
                .query(AppealRow::read).list();
    }

    /** Those it has left that go on, written or sent. */
    List<AppealRow> leftBy(IncidentId incident) {
        return jdbc.sql(AppealRow.SELECT.formatted("l.closed_at is null", """
                        exists (select 1 from appeal_left e where e.appeal = l.id and e.incident = :incident)
                            and not exists (select 1 from appeal_incident p where p.appeal_id = l.id and p.incident = :incident)""",
                        AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("incident", incident.value()).param("limit", Appeals.PAGE)
                .query(AppealRow::read).list();
    }

    List<AppealRow> following(UUID submission) {
        return jdbc.sql(AppealRow.SELECT.formatted("true", "l.follows = :submission", AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("submission", submission).param("limit", Appeals.PAGE).query(AppealRow::read).list();
    }

    private long openedOrder(String number) {
        return jdbc.sql("select opened from appeal where number = ?").param(number).query(Long.class).optional().orElse(0L);
    }
}
