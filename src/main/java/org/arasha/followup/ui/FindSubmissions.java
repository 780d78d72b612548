package org.arasha.followup.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.followup.SubmissionsByNumber;
import org.arasha.followup.SubmissionsByNumber.Numbered;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Submissions by their number, or by that under which a body has registered them. */
@Component
@Order(4)
class FindSubmissions implements Finder {

    private final SubmissionsByNumber submissions;

    FindSubmissions(SubmissionsByNumber submissions) {
        this.submissions = submissions;
    }

    @Override
    public String group() {
        return "followup.submissions";
    }

    @Override
    public List<Found> find(String words, Language language) {
        return submissions.find(words, MOST).stream()
                .map(one -> new Found(facts(one, language), "", SubmissionNavigation.to(one.number()))).toList();
    }

    private static String facts(Numbered one, Language language) {
        return Stream.of(one.number(), one.body().in(language), one.registration()).filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
