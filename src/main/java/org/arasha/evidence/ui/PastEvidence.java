package org.arasha.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.evidence.Origin;
import org.arasha.evidence.PastFiles;
import org.arasha.evidence.PastFiles.Version;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Source;
import org.arasha.incident.ui.PastChange;
import org.arasha.incident.ui.PastChange.Deed;
import org.arasha.incident.ui.PastPart;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.FieldSet.Difference;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The evidence that there was, and what has become of it since. */
@org.springframework.stereotype.Component
@Order(30)
class PastEvidence implements PastPart {

    private final PastFiles files;

    PastEvidence(PastFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Component> asOf(IncidentRecord record, Instant moment) {
        List<Version> then = files.ever(record.incident().id()).stream().filter(one -> one.stood(moment)).toList();
        Lines list = new Lines("evidence-list");
        then.forEach(one -> list.add(new ListItem(new Anchor(EvidenceNavigation.to(one.file().id()), one.file().name()),
                new Quiet(one.file().mediaType() + " · " + Sizes.words(one.file().size())))));
        return then.isEmpty() ? Optional.empty() : Optional.of(new Section("evidence.evidence", list));
    }

    @Override
    public List<PastChange> changesSince(IncidentRecord everything, Instant moment) {
        List<PastChange> changes = new ArrayList<>();
        List<Version> ever = files.ever(everything.incident().id());
        for (int i = 0; i < ever.size(); i++) {
            Version version = ever.get(i);
            Version before = i > 0 && ever.get(i - 1).file().id().equals(version.file().id()) ? ever.get(i - 1) : null;
            boolean last = i == ever.size() - 1 || !ever.get(i + 1).file().id().equals(version.file().id());
            String what = say("evidence.one") + ": " + version.file().name();
            changes.add(new PastChange(version.from(), version.by(), before == null ? Deed.ENTERED : Deed.CHANGED, what,
                    differences(everything, before, version)));
            if (last && version.until() != null) {
                changes.add(new PastChange(version.until(), version.endedBy(), Deed.REMOVED, what, List.of()));
            }
        }
        return changes.stream().filter(change -> change.at().isAfter(moment)).toList();
    }

    private static List<Difference> differences(IncidentRecord record, @Nullable Version before, Version after) {
        Origin then = before == null ? Origin.UNKNOWN : before.origin();
        Origin now = after.origin();
        return Stream.of(new Difference("evidence.origin.takenBy", words(then.takenBy()), words(now.takenBy())),
                        new Difference("evidence.origin.taken", then.taken() == null ? "" : Dates.partial(then.taken()),
                                now.taken() == null ? "" : Dates.partial(now.taken())),
                        new Difference("evidence.origin.came", words(then.came()), words(now.came())),
                        new Difference("evidence.origin.source", before == null ? "" : source(record, before), source(record, after)))
                .filter(one -> !one.before().equals(one.after())).toList();
    }

    private static String source(IncidentRecord record, Version version) {
        return record.sources().stream().filter(one -> one.id().equals(version.source())).findFirst()
                .map((Source one) -> one.title().in(Here.language())).orElse("");
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
