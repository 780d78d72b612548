package org.arasha.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.arasha.evidence.FileName;
import org.arasha.evidence.Files;
import org.springframework.stereotype.Component;

/** The files that came with a mail, taken out of the message as it is kept. */
@Component
public class Attachments {

    /** What lies beyond stays in the message, and is counted. */
    public static final int MOST = 50;

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    /**
     * What it holds is taken out of the message when it is asked for: of the many that are only named nothing is kept.
     *
     * @param name      as its sender says, made safe
     * @param mediaType as its sender says
     * @param size      in bytes
     */
    public record Attachment(String name, String mediaType, long size, Part part) {

        public byte[] content() {
            try (InputStream content = part.getInputStream()) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("A file that was read a moment ago cannot be read", e);
            } catch (MessagingException e) {
                throw new IllegalStateException("A file that was read a moment ago cannot be read", e);
            }
        }

        @Override
        public String toString() {
            return "Attachment[" + size + "]";
        }
    }

    /** @param leftOut how many there are besides: beyond {@link #MOST}, empty, or unreadable */
    public record Taken(List<Attachment> files, int leftOut) {}

    /** The first of them. */
    public Taken of(IncomingMail mail) {
        return mail.raw() == null ? new Taken(List.of(), 0) : in(files.openToSend(mail.raw()));
    }

    /** Of a message as it is kept. */
    public static Taken in(InputStream message) {
        List<Attachment> found = new ArrayList<>();
        int leftOut = 0;
        for (Part part : parts(bytes(message))) {
            if (isFile(part) && !(found.size() < MOST && read(part).map(found::add).orElse(false))) {
                leftOut++;
            }
        }
        return new Taken(found, leftOut);
    }

    /** Also what lies beyond those that are taken out. */
    static int count(List<Part> parts) {
        return (int) parts.stream().filter(Attachments::isFile).count();
    }

    private static byte[] bytes(InputStream message) {
        try (message) {
            return message.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A mail that is kept cannot be read", e);
        }
    }

    /** Of a mail that falls into no parts nothing was read when it came either, and it says so. */
    private static List<Part> parts(byte[] message) {
        try {
            return Words.parts(new MimeMessage(SESSION, new SharedByteArrayInputStream(message)));
        } catch (MessagingException | IOException | RuntimeException broken) {
            return List.of();
        }
    }

    /** A mail may be nothing but one file, as scanners send them; what says of itself what nobody can read is one, too. */
    private static boolean isFile(Part part) {
        try {
            return Words.isFile(part) || Words.fileName(part) != null || !part.isMimeType("text/*") && !part.isMimeType("multipart/*");
        } catch (MessagingException | RuntimeException unreadable) {
            return true;
        }
    }

    private static Optional<Attachment> read(Part part) {
        try (InputStream content = part.getInputStream()) {
            long size = content.transferTo(OutputStream.nullOutputStream());
            return size == 0 ? Optional.empty() : Optional.of(new Attachment(name(part), part.getContentType(), size, part));
        } catch (IOException | MessagingException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static String name(Part part) throws MessagingException {
        String name = Words.fileName(part);
        if (name == null) {
            return part.isMimeType("message/rfc822") ? "message.eml" : "file";
        }
        try {
            return FileName.clean(Words.line(MimeUtility.decodeText(name), 500));
        } catch (UnsupportedEncodingException asItIs) {
            return FileName.clean(Words.line(name, 500));
        }
    }
}
