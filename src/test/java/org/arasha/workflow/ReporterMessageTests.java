package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.incident.IncidentId;
import org.arasha.reporting.Exchanges;
import org.arasha.reporting.PublicReport;
import org.arasha.reporting.PublicReports;
import org.arasha.reporting.ReceiptCode;
import org.arasha.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody without an account writes about their report is answered. */
@ArashaTest
@PassesAllOf("ReporterMessage")
record ReporterMessageTests(Cases cases, PublicReports reports, Exchanges exchanges, JdbcClient jdbc, As as) {

    @Test
    void endsWithTheAnswer() {
        ReceiptCode code = reports.send(new PublicReport(mark(), Language.EN, "He was held in Oral.", cases.today(), "", "", "", false, false,
                "", List.of()));
        IncidentId id = new IncidentId(jdbc.sql("""
                select e.incident from exchange e join incident i on i.id = e.incident order by i.number desc limit 1""").query(UUID.class).single());
        reports.write(code, mark(), "Is anybody there?", List.of());
        assertThat(cases.waiting(id)).contains("Answer reporter");

        cases.does(id, "Answer reporter", () -> exchanges.answer(exchanges.of(id).getFirst().exchange().id(), Cases.ALL_SEEN, "We are."));

        assertThat(cases.waiting(id)).doesNotContain("Answer reporter");
    }

    private static byte[] mark() {
        return UUID.randomUUID().toString().getBytes();
    }
}
