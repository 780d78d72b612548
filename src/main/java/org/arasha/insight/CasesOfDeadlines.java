package org.arasha.insight;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of the cases that an appeal with a deadline is about; whoever is told of it may see all of them. */
@Component
class CasesOfDeadlines {

    private final JdbcClient jdbc;

    CasesOfDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the ids of the deadlines; nothing of those that are of no appeal. */
    Map<Long, String> of(Collection<Long> deadlines) {
        record Case(long deadline, String number) {}
        return jdbc.sql("""
                select d.id as deadline, i.number from running_deadline d join appeal_incident x on x.appeal_id = d.appeal and not x.mentioned
                    join incident i on i.id = x.incident
                where d.id = any(:ids) order by x.position, i.number""").param("ids", deadlines.toArray(Long[]::new)).query(Case.class).list()
                .stream().collect(Collectors.groupingBy(Case::deadline, Collectors.mapping(Case::number, Collectors.joining(", "))));
    }
}
