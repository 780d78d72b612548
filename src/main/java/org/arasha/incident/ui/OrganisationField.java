package org.arasha.incident.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.arasha.directory.OrganisationId;

/** Chooses an organisation of the records, found by its name in any script. */
class OrganisationField extends ComboBox<OrganisationId> {

    private final transient Map<OrganisationId, String> names = new HashMap<>();

    OrganisationField(String labelKey, Choices choices) {
        setLabel(getTranslation(labelKey));
        setItemLabelGenerator(id -> names.computeIfAbsent(id, choices::organisation));
        setItems(query -> choices.organisations(query.getFilter().orElse("")).stream()
                .skip(query.getOffset()).limit(query.getLimit())
                .peek(one -> names.put(one.id(), one.name().in(Choices.language())))
                .map(one -> one.id()));
    }

    /** As a draft keeps it. */
    static String written(OrganisationId id) {
        return id.value().toString();
    }

    static OrganisationId read(String written) {
        return new OrganisationId(UUID.fromString(written));
    }
}
