package org.arasha.appeal.page;

import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The typeface in which letters are printed, for the letter on screen: what a machine has of its own may lack letters of Kazakh. */
@RestController
class LetterFonts {

    private static final Set<String> CUTS = Set.of("Regular", "Bold", "Italic");
    private static final Duration KEPT = Duration.ofDays(30);

    @GetMapping("/_static/letter/{cut}.ttf")
    ResponseEntity<Resource> cut(@PathVariable String cut) {
        return !CUTS.contains(cut) ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()).contentType(new MediaType("font", "ttf"))
                        .body(new ClassPathResource("liberation/LiberationSerif-" + cut + ".ttf"));
    }
}
