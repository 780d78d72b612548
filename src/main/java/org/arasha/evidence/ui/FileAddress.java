package org.arasha.evidence.ui;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.FileId;
import org.arasha.evidence.FileReading;
import org.arasha.evidence.StoredFile;
import org.arasha.evidence.Viewing;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Where a browser reads a file of a case, whole or in parts. Each request asks anew who may, and is noted. What is not known
 * to be harmless is only ever saved, as plain bytes.
 */
@RestController
class FileAddress {

    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /** A browser shows no PDF in a sandbox; its viewer is one by itself. */
    private static final String ONLY_THE_VIEWER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final CaseFiles files;
    private final FileReading reading;
    private final CurrentUser user;

    FileAddress(CaseFiles files, FileReading reading, CurrentUser user) {
        this.files = files;
        this.reading = reading;
        this.user = user;
    }

    /** The address within the application. */
    static String of(FileId id) {
        return "files/" + id.value();
    }

    static String toSave(FileId id) {
        return of(id) + "/download";
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> view(@PathVariable UUID id, @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        StoredFile file = files.stored(new FileId(id));
        return file.viewing().opensInBrowser()
                ? answer(file, MediaType.parseMediaType(file.mediaType()), ContentDisposition.inline(),
                        reading.toView(file.id(), range != null))
                : save(id);
    }

    @GetMapping("/files/{id}/download")
    ResponseEntity<Resource> save(@PathVariable UUID id) {
        StoredFile file = files.stored(new FileId(id));
        return answer(file, MediaType.APPLICATION_OCTET_STREAM, ContentDisposition.attachment(), reading.toSave(file.id()));
    }

    private static ResponseEntity<Resource> answer(StoredFile file, MediaType type, ContentDisposition.Builder how, Resource content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", file.viewing() == Viewing.PDF ? ONLY_THE_VIEWER : NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(content);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return words(HttpStatus.NOT_FOUND, refusal.messageKey(), refusal.arguments());
    }

    @ExceptionHandler
    ResponseEntity<String> malformed(MethodArgumentTypeMismatchException noId) {
        return words(HttpStatus.NOT_FOUND, "evidence.refusal.noSuchFile");
    }

    @ExceptionHandler
    ResponseEntity<String> notAllowed(AccessDeniedException denied) {
        return words(HttpStatus.FORBIDDEN, "shell.fault.notAllowed");
    }

    private ResponseEntity<String> words(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(Texts.get(user.language(), key, arguments));
    }
}
