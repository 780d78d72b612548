package org.arasha.insight.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.arasha.insight.CalendarFeeds;
import org.arasha.insight.CalendarFeeds.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives a calendar the deadlines of whoever its address is of; whoever has read them already is told that nothing has changed. */
@Controller
class FeedController {

    private static final Logger log = LoggerFactory.getLogger(FeedController.class);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final CalendarFeeds feeds;

    FeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feed/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        return feeds.read(secret).map(FeedController::answer).orElseGet(FeedController::nothingHere);
    }

    private static ResponseEntity<byte[]> answer(Reading reading) {
        return switch (reading) {
            case Reading.Events(String ics) -> ResponseEntity.ok().eTag(DigestUtils.sha256Hex(ics))
                    .cacheControl(CacheControl.noCache().cachePrivate()).contentType(CALENDAR).body(ics.getBytes(StandardCharsets.UTF_8));
            case Reading.TooOften() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(AN_HOUR.toSeconds())).build();
        };
    }

    @RequestMapping("/feed/**")
    static ResponseEntity<byte[]> nothingHere() {
        return ResponseEntity.notFound().build();
    }

    /** Neither the address is logged nor what the exception says: both may hold what lets somebody read. */
    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception fault) {
        log.error("A calendar could not be read: {} at {}", fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "" : fault.getStackTrace()[0]);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
