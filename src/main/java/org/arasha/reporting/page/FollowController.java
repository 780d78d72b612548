package org.arasha.reporting.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.arasha.reporting.FormSeals;
import org.arasha.reporting.Message;
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

/** Where a reporter comes back to with their code. The code travels in forms only, never in an address. */
@Controller
@ConditionalOnBooleanProperty("arasha.public-report")
class FollowController {

    private final PublicReports reports;
    private final FormSeals seals;
    private final WaitingRoom room;
    private final PublicPages pages;

    FollowController(PublicReports reports, FormSeals seals, WaitingRoom room, PublicPages pages) {
        this.reports = reports;
        this.seals = seals;
        this.room = room;
        this.pages = pages;
    }

    @GetMapping({"/report/follow", "/report/follow/write"})
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return pages.codeAsked(PageTexts.language(request, ReportController.asked(request)), Submitted.none(), Optional.empty(),
                HttpStatus.OK, response);
    }

    @PostMapping("/report/follow")
    ModelAndView open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Submitted submitted = Submitted.read(request, room, noSealHere -> false);
        return withCode(request, submitted, response, code ->
                thread(submitted, code, PageTexts.language(request, submitted.get("lang")), lost(submitted), false, response));
    }

    @PostMapping("/report/follow/write")
    ModelAndView write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Submitted submitted = Submitted.read(request, room, seal -> Origin.isOurs(request) && seals.holds(seal));
        Language language = PageTexts.language(request, submitted.get("lang"));
        return withCode(request, submitted, response, code -> {
            Optional<FormSeals.Seal> seal = seals.read(submitted.get("seal"));
            boolean again = !submitted.lost().isEmpty() && seal.filter(one -> reports.isSent(one.mark())).isPresent();
            Optional<Refusal> wrong = wrong(submitted, seal, Origin.isOurs(request), again);
            if (submitted.has("keep")) {
                return look(submitted, code, seal, wrong.filter(one -> isLess(submitted)), language, response);
            }
            if (wrong.isPresent()) {
                return thread(submitted, code, language, wrong, false, response);
            }
            reports.write(code, seal.orElseThrow().mark(), submitted.get("text").strip(), ReportForm.sent(submitted, room));
            room.clear(submitted.files());
            return thread(Submitted.none(), code, language, Optional.empty(), true, response);
        });
    }

    /** With what is typed, unless it was sent before and only the answer did not arrive. */
    private ModelAndView look(Submitted submitted, ReceiptCode code, Optional<FormSeals.Seal> seal, Optional<Refusal> wrong, Language language,
            HttpServletResponse response) {
        boolean taken = wrong.isEmpty() && seal.filter(one -> reports.isTaken(code, one.mark(), submitted.get("text").strip(),
                ReportForm.sent(submitted, room))).isPresent();
        if (taken) {
            room.clear(submitted.files());
        }
        return thread(taken ? Submitted.none() : submitted, code, language, wrong, taken, response);
    }

    /** Whether some of what was sent is not there any more. */
    private static boolean isLess(Submitted submitted) {
        return !submitted.refusals().isEmpty() || !submitted.lost().isEmpty() || submitted.isKeptOut() || submitted.isCut();
    }

    private static Optional<Refusal> lost(Submitted submitted) {
        return submitted.lost().isEmpty() ? Optional.empty() : Optional.of(new Refusal(ReportForm.LOST));
    }

    /** @param again whether the form was sent before, and what waited went with it */
    private static Optional<Refusal> wrong(Submitted submitted, Optional<FormSeals.Seal> seal, boolean ours, boolean again) {
        if (!again && !submitted.lost().isEmpty()) {
            return lost(submitted);
        }
        if (!submitted.refusals().isEmpty()) {
            return Optional.of(submitted.refusals().getFirst());
        }
        if (seal.filter(one -> one.age() != FormSeals.Age.TOO_OLD).isEmpty() || !ours) {
            return Optional.of(new Refusal("reporting.error.old"));
        }
        if (isEmpty(submitted) && submitted.lost().isEmpty()) {
            return Optional.of(new Refusal("reporting.error.text"));
        }
        return submitted.tooLong("text", Message.LONGEST);
    }

    private static boolean isEmpty(Submitted submitted) {
        return submitted.get("text").isBlank() && submitted.files().isEmpty();
    }

    private interface Answer {
        ModelAndView to(ReceiptCode code);
    }

    /** Asks for the code again, with what was typed and written, when it opens nothing. */
    private ModelAndView withCode(HttpServletRequest request, Submitted submitted, HttpServletResponse response, Answer answer) {
        Language language = PageTexts.language(request, submitted.get("lang"));
        Optional<ReceiptCode> code = ReceiptCode.parse(submitted.get("code"));
        if (code.isEmpty()) {
            return pages.codeAsked(language, submitted, Optional.of(new Refusal("reporting.error.code")), HttpStatus.BAD_REQUEST, response);
        }
        try {
            return answer.to(code.get());
        } catch (Refusal refusal) {
            return refusal.messageKey().equals("reporting.refusal.tooMany")
                    ? thread(submitted, code.get(), language, Optional.of(refusal), false, response)
                    : pages.codeAsked(language, submitted, Optional.of(refusal), HttpStatus.BAD_REQUEST, response);
        }
    }

    /**
     * With the mark that the form had, if it may be sent still: whatever went wrong, the same words are one message. A form that is
     * empty is a new one, and as long good.
     */
    private ModelAndView thread(Submitted submitted, ReceiptCode code, Language language, Optional<Refusal> error, boolean sent,
            HttpServletResponse response) {
        String seal = !isEmpty(submitted) && seals.holds(submitted.get("seal")) ? submitted.get("seal") : seals.fresh();
        Map<String, Object> model = new HashMap<>(Map.of("conversation", reports.open(code), "code", code.inGroups(), "sent", sent,
                "form", new ReportForm(submitted), "seal", seal));
        error.ifPresent(one -> model.put("error", one));
        return pages.page("thread", language, error.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK, response, model);
    }
}
