package org.arasha.reporting.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.arasha.reporting.FormSeals;
import org.arasha.reporting.PublicReports;
import org.arasha.reporting.ReceiptCode;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.arasha.shared.page.Origin;
import org.arasha.shared.page.PageTexts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form on which anybody reports, and the page with the code they get. */
@Controller
@ConditionalOnBooleanProperty("arasha.public-report")
class ReportController {

    private final PublicReports reports;
    private final FormSeals seals;
    private final WaitingRoom room;
    private final PublicPages pages;
    private final Clock clock;

    ReportController(PublicReports reports, FormSeals seals, WaitingRoom room, PublicPages pages, Clock clock) {
        this.reports = reports;
        this.seals = seals;
        this.room = room;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/report")
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = PageTexts.language(request, asked(request));
        return form(new ReportForm(Submitted.none()), seals.fresh(), language, HttpStatus.OK, response);
    }

    /** Sends the report, or keeps the files and shows the form again. */
    @PostMapping("/report")
    ModelAndView send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Submitted submitted = Submitted.read(request, room, seal -> Origin.isOurs(request) && seals.holds(seal));
        Language language = PageTexts.language(request, submitted.get("lang"));
        ReportForm form = new ReportForm(submitted);
        boolean right = form.check(LocalDate.now(clock));
        Optional<FormSeals.Seal> seal = seals.read(submitted.get("seal"));
        if (!submitted.lost().isEmpty() && seal.filter(one -> reports.isSent(one.mark())).isEmpty()) {
            form.lost();
            right = false;
        }
        if (seal.isEmpty() || seal.get().age() == FormSeals.Age.TOO_OLD || !Origin.isOurs(request)) {
            form.wrong("seal", new Refusal("reporting.error.old"));
            return form(form, seals.fresh(), language, HttpStatus.BAD_REQUEST, response);
        }
        if (submitted.has("keep")) {
            form.errors().keySet().removeIf(field -> !field.equals("files") && !submitted.isCut(field));
            return form(form, submitted.get("seal"), language, HttpStatus.OK, response);
        }
        if (right && seal.get().age() == FormSeals.Age.TOO_YOUNG) {
            form.wrong("seal", new Refusal("reporting.error.fast"));
            right = false;
        }
        if (!right) {
            return form(form, submitted.get("seal"), language, HttpStatus.BAD_REQUEST, response);
        }
        try {
            ReceiptCode code = reports.send(form.report(seal.get().mark(), language, room));
            room.clear(submitted.files());
            return pages.page("sent", language, HttpStatus.OK, response, Map.of("code", code.inGroups()));
        } catch (Refusal refusal) {
            form.wrong("seal", refusal);
            return form(form, submitted.get("seal"), language, HttpStatus.TOO_MANY_REQUESTS, response);
        }
    }

    private ModelAndView form(ReportForm form, String seal, Language language, HttpStatus status, HttpServletResponse response) {
        return pages.page("form", language, status, response, Map.of("form", form, "seal", seal));
    }

    static String asked(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return asked == null ? "" : asked;
    }
}
