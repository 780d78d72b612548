package org.arasha.followup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.directory.Authorities;
import org.arasha.mail.Outbox;
import org.arasha.mail.SentMail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers a letter of ours need not be the body: whoever has our mark may write, and nothing proves an address. */
@Service
@Transactional(readOnly = true)
public class Senders {

    /** Who has an address there is no colleague of all the others. */
    private static final Set<String> OF_EVERYBODY = Set.of("gmail.com", "mail.ru", "inbox.ru", "bk.ru", "list.ru", "yandex.ru", "yandex.kz",
            "rambler.ru", "outlook.com", "hotmail.com", "icloud.com", "yahoo.com", "proton.me");

    private final Submissions submissions;
    private final Authorities authorities;
    private final Outbox outbox;

    Senders(Submissions submissions, Authorities authorities, Outbox outbox) {
        this.submissions = submissions;
        this.authorities = authorities;
        this.outbox = outbox;
    }

    /** Whether the address is the body's own, one that we wrote to, or of the same house as one of these. */
    public boolean isOfTheBody(Submission submission, String sender) {
        Submission visible = submissions.visible(submission.id());
        List<String> known = Stream.concat(
                Stream.of(visible.route().email(), authorities.find(visible.authority()).email()),
                outbox.about(visible.id().value()).stream().map(SentMail::to))
                .filter(one -> one != null).map(one -> one.toLowerCase(Locale.ROOT)).toList();
        String from = sender.toLowerCase(Locale.ROOT);
        return known.contains(from) || !OF_EVERYBODY.contains(house(from)) && known.stream().map(Senders::house).anyMatch(house(from)::equals);
    }

    private static String house(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
