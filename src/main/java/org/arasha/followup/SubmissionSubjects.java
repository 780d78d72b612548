package org.arasha.followup;

import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.desk.Subject;
import org.arasha.desk.Subjects;
import org.arasha.directory.Authorities;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How submissions are named in lists of work: by the body and the appeal. */
@Component
class SubmissionSubjects implements Subjects {

    private final Submissions submissions;
    private final Appeals appeals;
    private final Authorities authorities;

    SubmissionSubjects(Submissions submissions, Appeals appeals, Authorities authorities) {
        this.submissions = submissions;
        this.appeals = appeals;
        this.authorities = authorities;
    }

    @Override
    public String process() {
        return "AppealFollowUp";
    }

    @Override
    public Subject describe(UUID record, @Nullable UUID part) {
        Submission submission = submissions.find(new SubmissionId(record));
        Appeal appeal = appeals.find(submission.appeal());
        return new Subject(record, submission.number(), submission.number(), title(submission, appeal), false,
                appeal.incidentIds().stream().map(IncidentId::value).collect(Collectors.toSet()), null);
    }

    private LocalizedText title(Submission submission, Appeal appeal) {
        LocalizedText body = authorities.find(submission.authority()).name();
        LocalizedText title = LocalizedText.NONE;
        for (Language language : Language.values()) {
            title = title.with(language, body.in(language) + " – " + appeal.text().subject().in(language));
        }
        return title;
    }
}
