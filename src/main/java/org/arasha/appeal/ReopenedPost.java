package org.arasha.appeal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentReopened;
import org.arasha.incident.Incidents;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has written an appeal hears that a case of it was taken up again, of which they may hold no step. The mail has numbers and a
 * link only; why, and what it means for the letter, stands on the appeal's page.
 *
 * @see <a href="../../../../../../docs/decisions/0041-mail-and-calendars-are-told-numbers-only.md">decision 0041</a>
 */
@Component
class ReopenedPost {

    /** Of appeals that run or were approved; only who may see all of it, and not who has taken the case up. */
    private static final String AUTHORS = """
            select p.id, p.number, u.id as author, u.email, u.language
            from appeal_incident x join appeal p on p.id = x.appeal_id join appeal_author w on w.appeal_id = p.id join app_user u on u.id = w.author
            where x.incident = :case and (p.closed_at is null or p.approved_at is not null) and u.enabled and u.email is not null and u.id <> :me and """
            + " " + CaseAccess.allVisibleTo("select y.incident from appeal_incident y where y.appeal_id = p.id");

    private final Incidents incidents;
    private final Outbox outbox;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String address;

    ReopenedPost(Incidents incidents, Outbox outbox, CurrentUser user, JdbcClient jdbc, Clock clock, @Value("${arasha.url}") String address) {
        this.incidents = incidents;
        this.outbox = outbox;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    private record Author(UUID id, String number, UUID author, String email, Language language) {}

    @EventListener
    void on(IncidentReopened reopened) {
        Incident incident = incidents.find(reopened.record());
        List<Author> authors = jdbc.sql(AUTHORS).param("case", incident.id().value()).param("me", user.id().value()).query(Author.class).list();
        outbox.sendAll(authors.stream().filter(one -> MailAddress.isOne(one.email())).map(one -> mail(one, incident)).toList());
    }

    /** Of a topic of its own: what is answered to it is no word of a body or of whoever is asked to sign. */
    private OutgoingMail mail(Author to, Incident incident) {
        return new OutgoingMail("reopened:%s:%s:%d".formatted(incident.id().value(), named(to.id() + ":" + to.author()), clock.instant().getEpochSecond()),
                named("reopened:" + to.id()), to.email(), Texts.get(to.language(), "appeal.reopened.mail.subject", to.number(), incident.number()),
                Texts.get(to.language(), "appeal.reopened.mail.text", to.number(), incident.number(), address + "/appeals/" + to.number()),
                new Notice(new UserId(to.author()), to.id()));
    }

    private static UUID named(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
