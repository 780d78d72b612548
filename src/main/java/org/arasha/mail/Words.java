package org.arasha.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arasha.shared.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The readable words of a message, however it is built and whatever it claims to be. */
final class Words {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 5_000;
    private static final int LONGEST = 200_000;
    private static final int START = 64 * 1024;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Charset UNNAMED = Charset.forName("windows-1251");
    private static final char UNREADABLE = '\uFFFD';
    private static final char LAST_ASCII = 0x7F;

    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"?([^\";]+)");

    private Words() {}

    /** The parts that hold something, in their order; not those of messages within the message. */
    static List<Part> parts(Part message) throws MessagingException, IOException {
        List<Part> parts = new ArrayList<>();
        collect(message, parts, 0);
        return parts;
    }

    private static void collect(Part part, List<Part> parts, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount() && parts.size() < MOST_PARTS; i++) {
                collect(multipart.getBodyPart(i), parts, depth + 1);
            }
        } else {
            parts.add(part);
        }
    }

    /** All that is written in it, in its order; of what is there twice the plain text, else the HTML without its marks. */
    static String of(List<Part> parts) throws MessagingException {
        String plain = joined(parts, false);
        return clean(plain.isBlank() ? joined(parts, true) : plain, LONGEST);
    }

    private static String joined(List<Part> parts, boolean alsoWhatIsThereTwice) throws MessagingException {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            boolean html = part.isMimeType("text/html");
            boolean text = part.isMimeType("text/plain") || html && (alsoWhatIsThereTwice || !isPlainToo(part));
            // A further text that has a name is a file beside what is written.
            if (text && !isFile(part) && words.length() < LONGEST && (words.isEmpty() || fileName(part) == null)) {
                String more = html ? withoutMarks(text(part)) : text(part);
                words.append(words.isEmpty() || more.isBlank() ? "" : "\n\n").append(words.isEmpty() ? more : more.strip());
            }
        }
        return words.toString();
    }

    /** Whether the same is said in plain text beside it (RFC 2046, 5.1.4). */
    private static boolean isPlainToo(Part html) throws MessagingException {
        Part at = html;
        while (at instanceof BodyPart body && body.getParent() != null) {
            Multipart among = body.getParent();
            if (among.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/alternative")) {
                for (int i = 0; i < among.getCount(); i++) {
                    if (among.getBodyPart(i).isMimeType("text/plain")) {
                        return true;
                    }
                }
            }
            at = among.getParent();
        }
        return false;
    }

    private static String withoutMarks(String html) {
        Document page = Jsoup.parse(html);
        page.select("p, div, tr, li, h1, h2, h3, blockquote").forEach(block -> block.appendText("\n"));
        return page.wholeText().replaceAll("\\R\\s*\\R", "\n\n").strip();
    }

    /** The first 64 KB of a part, unread by any type or charset. */
    static String start(Part part) throws MessagingException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(START), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }

    static String clean(String text, int longest) {
        return PlainText.of(text.substring(0, Math.min(text.length(), longest)));
    }

    static String line(String text, int longest) {
        return clean(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), longest);
    }

    /** As far as its first megabytes reach: a part may be as large as it likes. */
    private static String text(Part part) throws MessagingException {
        try (InputStream content = part.getInputStream()) {
            return read(content.readNBytes(MOST_BYTES), charset(part));
        } catch (IOException broken) {
            return "";
        }
    }

    /** Null where it names none, or one that nobody knows. */
    private static @Nullable Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException unknown) {
            return null;
        }
    }

    /**
     * What names no charset is UTF-8, or, where it reads worse than it should, what programs here write that name none. A text that is cut
     * within a letter, or broken in places, is still UTF-8; so is one that quotes what another could not read.
     */
    private static String read(byte[] content, @Nullable Charset named) {
        String text = new String(content, named == null ? StandardCharsets.UTF_8 : named);
        long lost = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content) ? 0 : text.chars().filter(letter -> letter == UNREADABLE).count();
        return named == null && lost > text.chars().filter(letter -> letter > LAST_ASCII && letter != UNREADABLE).count()
                ? new String(content, UNNAMED) : text;
    }

    /** Also where its letters stand as they are, which the rules of old forbid and programs do all the same (RFC 6532). */
    static String header(MimeMessage message, String name) throws MessagingException {
        String header = Objects.requireNonNullElse(message.getHeader(name, null), "");
        String letters = MimeUtility.unfold(read(header.getBytes(StandardCharsets.ISO_8859_1), null));
        try {
            return MimeUtility.decodeText(letters);
        } catch (UnsupportedEncodingException asItIs) {
            return letters;
        }
    }

    /** Whether it says so; what is read where it stands rarely says anything, so a header that breaks the rules is a file's. */
    static boolean isFile(Part part) throws MessagingException {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (ParseException unreadable) {
            return true;
        }
    }

    /** Also where it has spaces and no quotes, as phones write it. */
    static @Nullable String fileName(Part part) throws MessagingException {
        try {
            return part.getFileName();
        } catch (ParseException unreadable) {
            String[] header = part.getHeader("Content-Disposition");
            Matcher name = FILE_NAME.matcher(header == null ? "" : header[0]);
            return name.find() ? name.group(1).strip() : null;
        }
    }
}
