package org.arasha.directory.ui;

import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.directory.Organisations;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Organisations by name, for those who may open their pages. */
@Component
@Order(5)
class FindOrganisations implements Finder {

    private final Organisations organisations;
    private final CurrentUser user;

    FindOrganisations(Organisations organisations, CurrentUser user) {
        this.organisations = organisations;
        this.user = user;
    }

    @Override
    public String group() {
        return "directory.organisations";
    }

    @Override
    public List<Found> find(String words, Language language) {
        return !user.writesRecords() ? List.of()
                : organisations.search(words).stream().limit(MOST)
                        .map(one -> new Found(one.name().in(language), "", DirectoryNavigation.to(one.id()))).toList();
    }
}
