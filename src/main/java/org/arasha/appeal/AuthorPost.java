package org.arasha.appeal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.access.CaseAccess;
import org.arasha.access.UserId;
import org.arasha.mail.Outbox;
import org.arasha.mail.OutgoingMail;
import org.arasha.mail.OutgoingMail.Notice;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mail to whoever has written an appeal, of what they may hold no step of. It has numbers and a link only.
 *
 * @see <a href="../../../../../../docs/decisions/0041-mail-and-calendars-are-told-numbers-only.md">decision 0041</a>
 */
@Component
class AuthorPost {

    /** Only who may see all of it. */
    private static final String AUTHORS = """
            select p.number, u.id as author, u.email, u.language
            from appeal p join appeal_author w on w.appeal_id = p.id join app_user u on u.id = w.author
            where p.id = :appeal and u.enabled and u.email is not null and u.id is distinct from :besides and """
            + " " + CaseAccess.allVisibleTo("select y.incident from appeal_incident y where y.appeal_id = p.id");

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String address;

    AuthorPost(Outbox outbox, JdbcClient jdbc, Clock clock, @Value("${arasha.url}") String address) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    private record Author(String number, UUID author, String email, Language language) {}

    /**
     * @param what    of a topic of its own: what is answered to it is no word of a body or of whoever is asked to sign
     * @param besides who is not told, or null
     * @param words   of subject and text; they get the number of the appeal, the other numbers, and the address of its page
     */
    void tell(AppealId appeal, String what, @Nullable UserId besides, String words, String... numbers) {
        List<Author> authors = jdbc.sql(AUTHORS).param("appeal", appeal.value()).param("besides", besides == null ? null : besides.value())
                .query(Author.class).list();
        outbox.sendAll(authors.stream().filter(one -> MailAddress.isOne(one.email())).map(one -> mail(appeal, what, one, words, numbers)).toList());
    }

    private OutgoingMail mail(AppealId appeal, String what, Author to, String words, String... numbers) {
        Object[] arguments = Stream.of(Stream.of(to.number()), Stream.of(numbers), Stream.of(address + "/appeals/" + to.number()))
                .flatMap(each -> each).toArray();
        return new OutgoingMail("%s:%s:%d".formatted(what, named(appeal.value() + ":" + String.join(":", numbers) + ":" + to.author()), clock.instant().getEpochSecond()),
                named(what + ":" + appeal.value()), to.email(), Texts.get(to.language(), words + ".subject", arguments),
                Texts.get(to.language(), words + ".text", arguments), new Notice(new UserId(to.author()), appeal.value()));
    }

    private static UUID named(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
