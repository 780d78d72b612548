package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.insight.BoardChoices;
import org.arasha.insight.FigureCounting;
import org.arasha.insight.Figures;
import org.arasha.insight.OfficialFigures;
import org.arasha.insight.ReportSheet;
import org.arasha.insight.ReportSheets;
import org.arasha.insight.ReportWords;
import org.arasha.insight.SheetFile;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** The funnel, the month by categories, and how bodies answer; as bars, as numbers, and as files to take along. */
@Route(ReportPlace.ROUTE)
@Menu(title = "insight.reports", order = 70)
@RolesAllowed("MANAGER")
class ReportsView extends Screen implements BeforeEnterObserver {

    private final transient ReportSheets reports;
    private final transient Figures figures;
    private final transient FigureCounting counting;
    private final transient OfficialFigures official;
    private final transient BoardChoices choices;
    private final transient ReportWords words;
    private final Language language = Here.language();
    private final Choices views = new Choices("insight.reports.views");
    private final Div filters = new Div();
    private final Div content = new Div();
    private transient ReportPlace place = ReportPlace.of(QueryParameters.empty());
    private @Nullable ReportFilterBar bar;

    ReportsView(ReportSheets reports, Figures figures, FigureCounting counting, OfficialFigures official, BoardChoices choices, ReportWords words) {
        super("insight.reports");
        this.reports = reports;
        this.figures = figures;
        this.counting = counting;
        this.official = official;
        this.choices = choices;
        this.words = words;
        add(head(views), filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = ReportPlace.of(event.getLocation().getQueryParameters()).known(choices, words, language);
        views.removeAll();
        for (ReportPlace.View view : ReportPlace.View.values()) {
            views.offer(place.at(view).address(), "insight.reports." + view, view == place.view());
        }
        if (bar == null || !bar.value().equals(place)) {
            bar = new ReportFilterBar(choices, words, place, chosen -> UI.getCurrent().navigate(ReportPlace.ROUTE, chosen.parameters()));
            filters.removeAll();
            filters.add(bar);
        }
        show();
    }

    private void show() {
        content.removeAll();
        List<ReportSheet> sheets = sheets(place);
        if (sheets.stream().allMatch(ReportSheet::isEmpty)) {
            content.add(new EmptyState("insight.reports.none.title", "insight.reports.none.hint"));
        } else {
            sheets.forEach(sheet -> content.add(new SheetView(sheet, language, place.view() != ReportPlace.View.FUNNEL)));
        }
        content.add(foot());
        if (place.view() == ReportPlace.View.FUNNEL) {
            content.add(new OfficialSection(official, place, this::show));
        }
    }

    private List<ReportSheet> sheets(ReportPlace at) {
        return switch (at.view()) {
            case FUNNEL -> List.of(reports.funnel(at.period(), at.against(), at.filter(), language));
            case MONTH -> reports.overview(at.period().first(), at.filter(), language);
            case AUTHORITIES -> List.of(reports.authorities(at.period(), at.filter(), language));
        };
    }

    private Component foot() {
        Div foot = new Div();
        foot.addClassName("figure-foot");
        for (SheetFile kind : SheetFile.values()) {
            foot.add(file(place, kind));
        }
        foot.add(new Button(getTranslation("insight.reports.countAnew"), click -> {
            counting.countAnew();
            Notices.done(getTranslation("insight.reports.countedAnew"));
        }));
        figures.behindSince().ifPresent(since -> foot.add(new Paragraph(getTranslation("insight.reports.behind", Dates.day(since)))));
        return foot;
    }

    private Download file(ReportPlace at, SheetFile kind) {
        String name = at.fileName() + "." + kind.ending();
        return Download.made(getTranslation("insight.reports.file", kind.name()), name, kind.mediaType(), () -> kind.of(sheets(at), language));
    }

    @Override
    public String getPageTitle() {
        return name() + " · " + getTranslation("insight.reports." + place.view()) + " · Arasha";
    }
}
