package org.arasha.legal.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.shared.ui.Here;

/** Chooses the bodies that may act on a case. */
class BodyPicker extends MultiSelectComboBox<AuthorityId> {

    private final transient Authorities authorities;

    BodyPicker(Authorities authorities, Set<AuthorityId> chosen) {
        this.authorities = authorities;
        setLabel(getTranslation("legal.bodies"));
        setItemLabelGenerator(id -> authorities.find(id).name().in(Here.language()));
        setItems(query -> authorities.after(null, query.getFilter().orElse(""), Here.language()).stream().map(Authority::id)
                .skip(query.getOffset()).limit(query.getLimit()));
        setValue(chosen);
    }

    DraftKeeper keptBy(DraftKeeper draft) {
        return draft.value("bodies", this,
                chosen -> chosen.stream().map(id -> id.value().toString()).sorted().collect(Collectors.joining(" ")),
                ids -> authorities.byId(Arrays.stream(ids.split(" ")).map(id -> new AuthorityId(UUID.fromString(id))).toList()).keySet());
    }

    /** Adds one that was suggested. */
    void take(AuthorityId body) {
        Set<AuthorityId> chosen = new HashSet<>(getValue());
        chosen.add(body);
        setModelValue(chosen, true);
        setPresentationValue(chosen);
    }
}
