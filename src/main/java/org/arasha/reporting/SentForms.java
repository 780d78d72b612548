package org.arasha.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.arasha.intake.Intake;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a form of the public page brings. A form may come twice, because somebody pressed twice or the answer was lost,
 * and may hold more the second time: what is there already is not taken again, and what was added is not lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SentForms {

    private final org.arasha.evidence.Files evidence;
    private final Messages messages;
    private final Intake intake;
    private final ApplicationEventPublisher events;

    SentForms(org.arasha.evidence.Files evidence, Messages messages, Intake intake, ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.messages = messages;
        this.intake = intake;
        this.events = events;
    }

    /** @param message the message it came with, or null when it came with the report itself */
    void attach(Exchange exchange, @Nullable UUID message, PublicReport.SentFile file) {
        try (InputStream content = Files.newInputStream(file.content())) {
            messages.attach(exchange.id(), message,
                    evidence.store(file.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, content).id());
        } catch (IOException e) {
            throw new UncheckedIOException("A file that had arrived cannot be read", e);
        }
    }

    /** @param mark of the form */
    void say(Exchange exchange, byte[] mark, String text, List<PublicReport.SentFile> files) {
        UUID first = message(mark);
        if (messages.say(first, exchange.id(), true, text)) {
            files.forEach(file -> attach(exchange, first, file));
            events.publishEvent(new ReporterWrote(messages.incidentOf(exchange.id()), exchange.id()));
        } else {
            sayMore(exchange, messages.isSaid(first, text) ? first : another(mark, text), text, files);
        }
    }

    /** Whether the form of a report, sent again, holds anything that was not taken. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean hasMore(Exchange exchange, PublicReport again) {
        return !more(exchange, again).isEmpty() || hasNew(exchange, again.files());
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    boolean hasNew(Exchange exchange, List<PublicReport.SentFile> files) {
        return files.stream().anyMatch(file -> isNew(exchange, file));
    }

    /** Whether a form with this mark has brought these words, at first or when it was sent again. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean isSaid(byte[] mark, String text) {
        return messages.isSaid(message(mark), text) || messages.isSaid(another(mark, text), text);
    }

    void takeMore(Exchange exchange, PublicReport again) {
        messages.lock(exchange.id());
        List<String> more = more(exchange, again);
        (more.isEmpty() ? List.of("") : more)
                .forEach(text -> sayMore(exchange, another(again.mark(), text), text, again.files()));
        intake.learn(messages.incidentOf(exchange.id()), again.alarm());
    }

    private static List<String> more(Exchange exchange, PublicReport again) {
        return again.texts().stream().filter(text -> !exchange.isTaken(text)).toList();
    }

    private void sayMore(Exchange exchange, UUID id, String text, List<PublicReport.SentFile> files) {
        List<PublicReport.SentFile> fresh = files.stream().filter(file -> isNew(exchange, file)).toList();
        if (text.isEmpty() && fresh.isEmpty()) {
            return;
        }
        boolean said = messages.say(id, exchange.id(), true, text);
        fresh.forEach(file -> attach(exchange, id, file));
        if (said || !fresh.isEmpty()) {
            events.publishEvent(new ReporterWrote(messages.incidentOf(exchange.id()), exchange.id()));
        }
    }

    private boolean isNew(Exchange exchange, PublicReport.SentFile file) {
        return !messages.hasContent(exchange.id(), org.arasha.evidence.Files.hash(file.content()));
    }

    /** The first that came with a form of this mark. */
    static UUID message(byte[] mark) {
        return UUID.nameUUIDFromBytes(mark);
    }

    private static UUID another(byte[] mark, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(mark, mark.length + words.length);
        System.arraycopy(words, 0, both, mark.length, words.length);
        return UUID.nameUUIDFromBytes(both);
    }
}
