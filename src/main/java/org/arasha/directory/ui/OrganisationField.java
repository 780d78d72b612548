package org.arasha.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;

/** Chooses one of the known organisations, found by its name in any script. */
public class OrganisationField extends ComboBox<OrganisationId> {

    private static final int SHORTEST = 2;

    private final transient Organisations organisations;
    private final transient Map<OrganisationId, String> names = new HashMap<>();
    private final Language language = Here.language();

    public OrganisationField(String labelKey, Organisations organisations) {
        this.organisations = organisations;
        setLabel(getTranslation(labelKey));
        setItemLabelGenerator(this::words);
        setItems(query -> found(query.getFilter().orElse("")).stream().skip(query.getOffset()).limit(query.getLimit())
                .peek(one -> names.put(one.id(), one.name().in(language))).map(Organisation::id));
    }

    /** How it is called; nothing for one that is not known. */
    public String words(OrganisationId id) {
        return names.computeIfAbsent(id, one -> organisations.byId(List.of(one)).values().stream().findFirst()
                .map(known -> known.name().in(language)).orElse(""));
    }

    /** Those whose name may be meant; the first ones, where too little is typed. */
    private List<Organisation> found(String typed) {
        return typed.strip().length() < SHORTEST ? organisations.after(null, language) : organisations.search(typed);
    }

    /** As a draft keeps it. */
    public static String written(OrganisationId id) {
        return id.value().toString();
    }

    public static OrganisationId read(String written) {
        return new OrganisationId(UUID.fromString(written));
    }
}
