package org.arasha.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.desk.ProcessDiagram;
import org.arasha.incident.Incident;
import org.arasha.incident.Incidents;
import org.arasha.insight.ProcessBoard;
import org.arasha.insight.ProcessWait;
import org.arasha.insight.WaitingStep;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ArashaTest
record ProcessesViewTests(ProcessBoard board, Incidents incidents, Windows windows, Cases cases, Filings filings, JdbcClient jdbc, As as) {

    private static final String VERIFY = "Task_VerifyFacts";

    @Test
    void stepsAreCountedWithTheOldestAndWhatWaitsThereIsSeenByManagers() {
        int before = wait("IncidentCase", VERIFY).map(ProcessWait::count).orElse(0);
        Incident incident = incidents.find(cases.registered());
        jdbc.sql("update open_task set created_at = (cast(? as date) + time '12:00') at time zone 'Asia/Almaty' where subject = ?")
                .params(cases.today().minusDays(4000), incident.id().value()).update();

        ProcessWait wait = wait("IncidentCase", VERIFY).orElseThrow();
        assertThat(wait.count()).isEqualTo(before + 1);
        assertThat(wait.free()).isPositive();
        assertThat(wait.since()).isEqualTo(cases.today().minusDays(4000));
        List<WaitingStep> first = as.role(Role.MANAGER, () -> board.at("IncidentCase", VERIFY, null));
        assertThat(first.getFirst().number()).isEqualTo(incident.number().toString());
        assertThat(as.role(Role.MANAGER, () -> board.at("IncidentCase", VERIFY, first.getFirst()))).doesNotContain(first.getFirst());

        Window window = windows.of(as.newUser(Role.MANAGER)).open("processes?process=IncidentCase&step=" + VERIFY);
        assertThat(window.text()).contains(incident.number().toString()).contains("4,000 days");
        assertThat(window.all(ProcessDiagram.class)).hasSize(1);
    }

    @Test
    void whereMostIsOverdueComesFirst() {
        Incident incident = incidents.find(cases.registered());
        jdbc.sql("update open_task set due_at = now() - interval '2 days' where subject = ?").param(incident.id().value()).update();

        List<ProcessWait> waits = as.role(Role.MANAGER, () -> board.waits("IncidentCase"));

        assertThat(waits.getFirst().overdue()).isPositive();
        assertThat(waits).isSortedAccordingTo(Comparator.comparing(ProcessWait::overdue).reversed()
                .thenComparing(ProcessWait::since, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    @Test
    void administratorsSeeHowManyAndNoCase() {
        Incident incident = incidents.find(cases.registered());

        assertThat(as.role(Role.ADMINISTRATOR, () -> board.waits("IncidentCase"))).isNotEmpty();
        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> board.at("IncidentCase", VERIFY, null)))
                .isInstanceOf(AccessDeniedException.class);
        Window window = windows.of(as.newUser(Role.ADMINISTRATOR)).open("processes?process=IncidentCase&step=" + VERIFY);
        assertThat(window.text()).contains(window.words("step." + VERIFY)).doesNotContain(incident.number().toString());
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> board.waits("IncidentCase"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void bodiesThatOweAReplyAreCountedWhereTheirSubmissionsWait() {
        int before = wait("AppealFollowUp", ProcessWait.FOR_A_BODY).map(ProcessWait::count).orElse(0);

        filings.registered(2);

        assertThat(wait("AppealFollowUp", ProcessWait.FOR_A_BODY).map(ProcessWait::count)).contains(before + 1);
        Window window = windows.of(as.newUser(Role.MANAGER)).open("processes?process=AppealFollowUp");
        assertThat(window.text()).contains(window.words("insight.waits.body"));
        window.open("processes?process=Nothing&step=%27");
        assertThat(window.text()).contains(window.words("insight.processes.hint"));
    }

    @Test
    void whereCountingEndedNoNumberIsTakenForAll() {
        Window window = windows.of(as.newUser(Role.MANAGER)).open("processes");

        assertThat(words(new ProcessWait(VERIFY, ProcessBoard.MOST, 3, 2, cases.today()))).contains("1000+")
                .contains(window.words("insight.waits.countFree", "1000+", "3+")).contains(window.words("insight.load.overdue", "2+"));
        ProcessWait bodies = new ProcessWait(ProcessWait.FOR_A_BODY, ProcessBoard.MOST, 0, 0, null);
        assertThat(words(bodies)).isEqualTo(window.words("insight.waits.body") + window.words("insight.waits.count", "1000+"));
        assertThat(WaitRow.badge(bodies)).isEqualTo("1000+");
    }

    private static String words(ProcessWait wait) {
        return new WaitRow(wait, null).getElement().getTextRecursively();
    }

    private Optional<ProcessWait> wait(String process, String step) {
        return as.role(Role.MANAGER, () -> board.waits(process)).stream().filter(one -> one.step().equals(step)).findFirst();
    }
}
