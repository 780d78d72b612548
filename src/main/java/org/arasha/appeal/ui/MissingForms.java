package org.arasha.appeal.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.arasha.appeal.AppealId;
import org.arasha.desk.Drafts;
import org.arasha.directory.Authorities;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;

/** The forms of address that are asked for; what is typed into one stays whatever is done around it. */
class MissingForms {

    private record Lacking(OfficialId official, Language language) {}

    private final Authorities authorities;
    private final Drafts drafts;
    private final AppealId appeal;
    private final Consumer<Official> saved;
    private final Map<Lacking, AddressForm> all = new HashMap<>();
    private final List<AddressForm> asked = new ArrayList<>();

    MissingForms(Authorities authorities, Drafts drafts, AppealId appeal, Consumer<Official> saved) {
        this.authorities = authorities;
        this.drafts = drafts;
        this.appeal = appeal;
        this.saved = saved;
    }

    void begin() {
        asked.clear();
    }

    AddressForm of(Official official, Language language) {
        AddressForm form = all.computeIfAbsent(new Lacking(official.id(), language),
                lacking -> new AddressForm(authorities, drafts, appeal, official, language, this::saved));
        asked.add(form);
        return form;
    }

    /** The other forms of this official know them as they were: they begin anew with what was typed. */
    private void saved(Official official) {
        all.keySet().removeIf(lacking -> lacking.official().equals(official.id()));
        saved.accept(official);
    }

    Checks check(Checks checks) {
        asked.forEach(form -> form.checkSaved(checks));
        return checks;
    }
}
