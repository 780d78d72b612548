package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.FramePart;

/** The search over everything, from every screen: a button, Ctrl+K, or / where nothing is being typed. */
@org.springframework.stereotype.Component
class SearchPart implements FramePart {

    private static final String KEYS = """
            document.addEventListener('keydown', event => {
              if (!this.isConnected) return;
              const typing = event.target.closest && event.target.closest('input, textarea, [contenteditable]');
              const asked = event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
              if (asked || event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                this.click();
              }
            });""";

    private final List<Finder> finders;
    private final CurrentUser user;

    SearchPart(List<Finder> finders, CurrentUser user) {
        this.finders = finders;
        this.user = user;
    }

    @Override
    public Component part() {
        if (user.roles().stream().noneMatch(Role::worksOnCases)) {
            return new Span();
        }
        SearchDialog dialog = new SearchDialog(finders);
        Button open = new Button();
        open.addClickListener(click -> dialog.open());
        open.setText(open.getTranslation("insight.search"));
        open.setIcon(VaadinIcon.SEARCH.create());
        open.addClassName("search-button");
        open.setTooltipText(open.getTranslation("insight.search.keys"));
        open.getElement().setAttribute("aria-keyshortcuts", "Control+K /").executeJs(KEYS);
        return open;
    }
}
