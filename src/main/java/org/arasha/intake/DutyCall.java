package org.arasha.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CaseTeams;
import org.arasha.access.Role;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.mail.MailBounced;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls people to a case that has become urgent: by a notice on open screens, and by a mail that says its number and
 * nothing else. Those on duty get the mail; where mail reaches nobody on duty who may see the case, all of intake and
 * management who do as well. Whoever is away has somebody who stands in for them called instead.
 */
@Component
class DutyCall {

    private static final Set<Role> OTHERWISE = Set.of(Role.INTAKE, Role.MANAGER);

    private static final String KEY = "urgent:";

    private final CaseTeams teams;
    private final Incidents incidents;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String address;

    DutyCall(CaseTeams teams, Incidents incidents, Outbox outbox, JdbcClient jdbc, Clock clock, @Value("${arasha.url}") String address) {
        this.teams = teams;
        this.incidents = incidents;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** In the transaction in which the case becomes urgent. */
    void call(Incident incident) {
        long alert = jdbc.sql("insert into urgent_alert (incident, urgency) values (?, ?) returning id")
                .params(incident.id().value(), incident.urgency().name()).query(Long.class).single();
        called(incident).forEach(reader -> write(reader, incident, alert));
    }

    private List<CaseTeams.Reader> called(Incident incident) {
        List<CaseTeams.Reader> readers = teams.readersOf(incident.id().value()).stream()
                .filter(one -> one.email() != null && MailAddress.isOne(one.email())).toList();
        Set<UUID> onDuty = jdbc.sql("""
                select d.stands from on_duty o cross join lateral (select standing_in(o.user_id, ?) as stands) d where d.stands is not null""")
                .param(LocalDate.now(clock)).query(UUID.class).set();
        List<CaseTeams.Reader> called = readers.stream().filter(one -> onDuty.contains(one.id().value())).toList();
        return called.stream().anyMatch(one -> !one.returned()) ? called : readers.stream()
                .filter(one -> called.contains(one) || one.roles().stream().anyMatch(OTHERWISE::contains)).toList();
    }

    /** A call that did not arrive: where it reached nobody else on duty, the others are called to the case while it is as urgent. */
    @EventListener
    void on(MailBounced bounced) {
        String key = bounced.sendKey();
        if (key != null && key.startsWith(KEY)) {
            long alert = Long.parseLong(key.split(":")[1]);
            Incident incident = incidents.find(new IncidentId(bounced.topic()));
            if (!incident.isClosed() && jdbc.sql("select urgency from urgent_alert where id = ?").param(alert).query(String.class).optional()
                    .filter(incident.urgency().name()::equals).isPresent()) {
                called(incident).forEach(reader -> write(reader, incident, alert));
            }
        }
    }

    /** Once to an address: who has had another since is written to there, too. */
    private void write(CaseTeams.Reader reader, Incident incident, long alert) {
        String number = incident.number().toString();
        String email = Objects.requireNonNull(reader.email());
        outbox.send(new OutgoingMail(KEY + alert + ":" + reader.id().value() + ":" + Integer.toHexString(email.hashCode()), incident.id().value(),
                email, Texts.get(reader.language(), "intake.duty.subject", number),
                Texts.get(reader.language(), "intake.duty.text", number, address + "/incidents/" + number),
                new Notice(reader.id(), incident.id().value())));
    }
}
