package org.arasha.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.incident.IncidentId;
import org.arasha.mail.IncomingMail;
import org.arasha.shared.Language;
import org.arasha.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The way to the reporter of one case, and theirs to us; what is said on it are {@link Message}s.
 *
 * @param codeHash of the receipt code, on the web; else null
 * @param codeSign by which most wrong codes are told at once, on the web; else null, and where it was opened before there were any
 * @param address  to which answers go, by mail; null on the web, and where the mail names none
 * @param sender   who the mail said it was from, where that is another address; else null
 * @param language in which they reported
 * @param bouncedOn when a mail of ours came back last, or null
 * @param formMark sealed mark of the form, on the web; else null
 * @param formTexts hashes of what the form said that was taken, on the web; else null
 */
@Table("exchange")
public record Exchange(@Id ExchangeId id, @Version long version, IncidentId incident, Channel channel,
        @Nullable String codeHash, @Nullable String address, @Nullable String sender, Language language, LocalDate openedOn,
        @Nullable LocalDate bouncedOn, @Nullable String formMark, @Nullable String formTexts, @Nullable String codeSign) {

    public enum Channel { WEB, MAIL }

    /** Whether an answer can reach them. */
    public boolean isOpen() {
        return channel == Channel.WEB || address != null;
    }

    /** Whether a mail says it is from the reporter: from where answers go, or as the first was. Nothing proves it. */
    boolean isFromReporter(IncomingMail mail) {
        return address == null ? is(mail.sender(), sender)
                : is(mail.sender(), address) || is(mail.sender(), sender) && is(mail.replyTo(), address);
    }

    /** Whether the report was from this address, too, though it asked for answers to another. */
    public boolean isReportFrom(String one) {
        return is(one, sender);
    }

    private static boolean is(@Nullable String one, @Nullable String other) {
        return one != null && other != null && normal(one).equalsIgnoreCase(normal(other));
    }

    private static String normal(String address) {
        return MailAddress.isOne(address) ? new MailAddress(address).value() : address;
    }

    Exchange bounced(LocalDate on) {
        return new Exchange(id, version, incident, channel, codeHash, address, sender, language, openedOn, on, formMark, formTexts, codeSign);
    }

    static String hashes(List<String> texts) {
        return texts.stream().map(Exchange::hash).collect(Collectors.joining(" "));
    }

    /** Whether the form that was taken said this; of earlier ones it is not known. */
    boolean isTaken(String text) {
        return formTexts == null || formTexts.contains(hash(text));
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public String toString() {
        return "Exchange[" + id.value() + "]";
    }
}
