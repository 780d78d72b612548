package org.arasha.directory.ui;

import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.directory.Authorities;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Authorities by name, for those who may open their pages. */
@Component
@Order(6)
class FindAuthorities implements Finder {

    private final Authorities authorities;
    private final CurrentUser user;

    FindAuthorities(Authorities authorities, CurrentUser user) {
        this.authorities = authorities;
        this.user = user;
    }

    @Override
    public String group() {
        return "directory.authorities";
    }

    @Override
    public List<Found> find(String words, Language language) {
        return !user.is(Role.LAWYER) && !user.is(Role.MANAGER) ? List.of()
                : authorities.after(null, words, language).stream().limit(MOST)
                        .map(one -> new Found(one.name().in(language), "", DirectoryNavigation.to(one.id()))).toList();
    }
}
