package org.arasha.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.ExampleMode;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a trial has sent. It never leaves the machine: whoever plays all roles reads it here, a signing link among it. */
@Component
public class TrialMail {

    private static final int MOST = 100;
    private static final int LONGEST_LINE = 500;

    private final ObjectProvider<EmbeddedMailServer> server;
    private final ExampleMode examples;

    TrialMail(ObjectProvider<EmbeddedMailServer> server, ExampleMode examples) {
        this.server = server;
        this.examples = examples;
    }

    /**
     * @param text  or null where the mail cannot be read; then nothing else of it is, but when it was sent
     * @param files the names of those that came with it
     */
    public record Sent(Instant at, String to, String subject, @Nullable String text, List<String> files) {

        @Override
        public String toString() {
            return "Sent[" + at + "]";
        }
    }

    /** Real users' mail is nobody else's to read, even where it stays on the machine. */
    public boolean isRead() {
        return server.getIfAvailable() != null && examples.isOn();
    }

    /** The newest first; those that are not shown are not read. */
    public List<Sent> newest() {
        if (!isRead()) {
            throw new Refusal("shell.fault.noSuchPage");
        }
        return server.getObject().sent().sorted(Comparator.comparing(TrialMail::at).reversed()).limit(MOST).map(TrialMail::read).toList();
    }

    private static Instant at(MimeMessage mail) {
        try {
            return mail.getSentDate() == null ? Instant.EPOCH : mail.getSentDate().toInstant();
        } catch (MessagingException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static Sent read(MimeMessage mail) {
        try {
            List<Part> parts = Words.parts(mail);
            return new Sent(at(mail),
                    Stream.of(Objects.requireNonNullElse(mail.getAllRecipients(), new Address[0])).map(Object::toString)
                            .collect(Collectors.joining(", ")),
                    Words.line(Objects.requireNonNullElse(mail.getSubject(), ""), LONGEST_LINE), Words.of(parts), files(parts));
        } catch (MessagingException | IOException unreadable) {
            return new Sent(at(mail), "", "", null, List.of());
        }
    }

    private static List<String> files(List<Part> parts) throws MessagingException {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            String name = Words.fileName(part);
            if (name != null) {
                names.add(Words.line(name, LONGEST_LINE));
            }
        }
        return names;
    }
}
