package org.arasha.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.MailAddress;
import org.arasha.shared.Refusal;

/** What must be so of a body and of who heads it. */
final class AuthorityRules {

    private AuthorityRules() {}

    /** @param above the superior and all above it */
    static void require(Authority authority, List<UUID> above) {
        Refusal.unless(!authority.name().isEmpty(), "ui.required");
        requireShort(authority.name(), authority.addressed());
        Refusal.unless(authority.postal().longest() <= Authority.LONGEST_ADDRESS, "ui.tooLong", Authority.LONGEST_ADDRESS);
        Refusal.unless(authority.email() == null || MailAddress.isOne(authority.email()), "mail.refusal.notAnAddress");
        Refusal.unless(authority.code() == null || Authority.isCode(authority.code()), "directory.refusal.code");
        Refusal.unless(!above.contains(authority.id().value()), "directory.refusal.aboveItself");
    }

    static void require(Official official) {
        Refusal.unless(!official.name().isEmpty() && !official.post().isEmpty(), "ui.required");
        requireShort(official.name(), official.post(), official.addressedPost(), official.addressedName());
        Refusal.unless(official.until() == null || !official.until().isBefore(official.since()), "directory.refusal.endsBeforeItBegins");
    }

    private static void requireShort(LocalizedText... texts) {
        Refusal.unless(Stream.of(texts).allMatch(text -> text.longest() <= Authority.LONGEST_NAME), "ui.tooLong", Authority.LONGEST_NAME);
    }
}
