package org.arasha.reporting.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent, read part by part as it arrives: the fields first, because they come first with the seal at their head, and
 * the files straight to where they wait. Whatever goes wrong with a file, the fields are there to be shown again.
 */
final class Submitted {

    static final int MOST_FILES = 10;

    private static final String SENT = Submitted.class.getName();
    private static final int LONGEST_FIELD = 100_000;
    private static final int MOST_PARTS = 100;
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;

    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> cut = new HashSet<>();
    private final List<Waiting> files = new ArrayList<>();
    private final List<Waiting> lost = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean keptOut;

    private final Predicate<String> opens;

    private Submitted(Predicate<String> opens) {
        this.opens = opens;
    }

    /** @param opens whether a seal lets the files of its form in; those without are not kept for a moment */
    static Submitted read(HttpServletRequest request, WaitingRoom room, Predicate<String> opens) throws IOException {
        return read(request, room, opens, LARGEST);
    }

    /** @param most so many bytes are read, and no more */
    static Submitted read(HttpServletRequest request, WaitingRoom room, Predicate<String> opens, long most) throws IOException {
        Submitted submitted = new Submitted(opens);
        request.setAttribute(SENT, submitted);
        if (JakartaServletFileUpload.isMultipartContent(request)) {
            submitted.readParts(request, room, most);
        } else {
            request.getParameterMap().forEach((name, values) -> Stream.of(values).forEach(value -> submitted.field(name, value, room)));
        }
        return submitted;
    }

    /** What has been read of this request, to be shown again whatever failed then. */
    static Optional<Submitted> of(HttpServletRequest request) {
        return Optional.ofNullable((Submitted) request.getAttribute(SENT));
    }

    static Submitted none() {
        return new Submitted(seal -> false);
    }

    private void readParts(HttpServletRequest request, WaitingRoom room, long most) throws IOException {
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setMaxSize(most);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            FileItemInputIterator parts = upload.getItemIterator(new OfUnknownLength(request));
            for (int i = 0; i < MOST_PARTS && parts.hasNext(); i++) {
                part(parts.next(), room);
            }
        } catch (FileUploadSizeException tooMuch) {
            refusals.add(new Refusal("reporting.refusal.tooMuch", most / 1024 / 1024));
        } catch (FileUploadException brokenOff) {
            refusals.add(new Refusal("reporting.refusal.brokenOff"));
        }
    }

    /** What is announced as too long would not be read at all, and what was typed would be lost. */
    private static final class OfUnknownLength extends HttpServletRequestWrapper {

        OfUnknownLength(HttpServletRequest request) {
            super(request);
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Content-Length") ? null : super.getHeader(name);
        }
    }

    private void part(FileItemInput part, WaitingRoom room) throws IOException {
        try (InputStream content = part.getInputStream()) {
            if (part.isFormField()) {
                field(part.getFieldName(), new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8), room);
                if (content.read() >= 0) {
                    cut.add(part.getFieldName());
                }
            } else if (!name(part).isEmpty()) {
                file(name(part), content, room);
            }
        }
    }

    /** Empty where a file field was left empty. */
    private static String name(FileItemInput part) {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (InvalidPathException withControlSigns) {
            return "file";
        }
    }

    private void field(String name, String value, WaitingRoom room) {
        if (name.equals("waiting")) {
            Waiting.read(value).ifPresent(file -> (room.find(file).isPresent() ? files : lost).add(file));
        } else {
            fields.putIfAbsent(name, Plain.text(value));
        }
    }

    private void file(String name, InputStream content, WaitingRoom room) throws IOException {
        if (!opens.test(get("seal"))) {
            // The form is refused as a whole then, which says that its files may not have come.
            keptOut = true;
            return;
        }
        if (files.size() >= MOST_FILES) {
            refusals.add(new Refusal("reporting.refusal.tooManyFiles", MOST_FILES));
            return;
        }
        try {
            files.add(room.take(Plain.text(name), content));
        } catch (Refusal refusal) {
            refusals.add(refusal);
        }
    }

    /** Empty when it was not sent. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Why a text cannot be taken as it is, if it cannot. */
    Optional<Refusal> tooLong(String name, int most) {
        int length = get(name).strip().length();
        return length <= most ? Optional.empty()
                : Optional.of(new Refusal(isCut(name) ? "reporting.error.cut" : "reporting.error.tooLong", most, length));
    }

    /** Whether the end of a text was not read, so that it is not here any more. */
    boolean isCut() {
        return !cut.isEmpty();
    }

    boolean isCut(String name) {
        return cut.contains(name);
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    List<Waiting> files() {
        return files;
    }

    /** Those that had arrived and wait no more: they were sent before, or have waited for too long. */
    List<Waiting> lost() {
        return lost;
    }

    /** Whether files were not let in, because the form is too old or is not ours. */
    boolean isKeptOut() {
        return keptOut;
    }

    /** Why some of the files were not taken. */
    List<Refusal> refusals() {
        return refusals;
    }
}
