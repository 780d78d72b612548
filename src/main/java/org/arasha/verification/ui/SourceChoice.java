package org.arasha.verification.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;

/** Which of the sources of the record something rests on, by their numbers. */
class SourceChoice extends CheckboxGroup<SourceId> {

    private final transient Supplier<List<Source>> known;

    /** @param known the sources of the record as they are now */
    SourceChoice(String labelKey, Supplier<List<Source>> known) {
        this.known = known;
        setLabel(getTranslation(labelKey));
        setItemLabelGenerator(id -> Titles.numbered(known.get(), id));
        addClassName("source-choice");
        offer();
    }

    /** There may be another source to rest on. */
    void offer() {
        Set<SourceId> chosen = getValue();
        setItems(known.get().stream().map(Source::id).toList());
        setValue(known.get().stream().map(Source::id).filter(chosen::contains).collect(Collectors.toSet()));
    }

    String read(Set<SourceId> ids) {
        return ids.stream().map(id -> Titles.numbered(known.get(), id)).sorted().collect(Collectors.joining("; "));
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.choices("sources", this, known.get().stream().map(Source::id).toList(), id -> id.value().toString());
    }
}
