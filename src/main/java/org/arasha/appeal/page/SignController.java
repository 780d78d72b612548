package org.arasha.appeal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.SigningByLink;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.arasha.shared.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody reads a letter and signs it who has no account. The code travels in forms only, never in an address; whatever is
 * refused, what was typed stays.
 */
@Controller
class SignController {

    private static final Logger log = LoggerFactory.getLogger(SignController.class);
    private static final Set<String> TYPED = Set.of("confirmed", "reason", "declining", "remark");
    /** With these the link opens nothing, or the code is to be typed again. */
    private static final Set<String> NO_ENTRY = Set.of("appeal.refusal.wrongCode", "appeal.refusal.linkLocked");
    private static final Set<String> NO_LINK = Set.of("appeal.refusal.linkUnknown", "appeal.refusal.linkWithdrawn",
            "appeal.refusal.linkExpired", "appeal.refusal.notToSignYet", "appeal.refusal.notReadAnyMore", "appeal.refusal.abandoned");

    /** Where on the page that stands which was not done. */
    private static final Map<String, String> AT = Map.of("appeal.refusal.notConfirmed", "confirmed", "appeal.refusal.declineNotConfirmed", "declining");

    private final SigningByLink signing;
    private final String organisation;

    SignController(SigningByLink signing, @Value("${arasha.organisation}") String organisation) {
        this.signing = signing;
        this.organisation = organisation;
    }

    @GetMapping("/sign/{link}")
    ModelAndView ask(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        Language language = PageTexts.language(request, field(request, "lang"));
        try {
            signing.requireOpen(link);
            return code(link, language, null, request, response);
        } catch (Refusal refusal) {
            return notice(refusal, language, response);
        }
    }

    @PostMapping("/sign/{link}")
    ModelAndView open(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        String shown = field(request, "show").isEmpty() ? field(request, "lang") : field(request, "show");
        Language language = PageTexts.language(request, shown);
        String deed = field(request, "deed");
        try {
            act(link, deed, request);
            return letter(link, language, deed, null, request, response);
        } catch (Refusal refusal) {
            return refused(link, language, refusal, request, response);
        }
    }

    @RequestMapping("/sign/**")
    ModelAndView nothingHere(HttpServletRequest request, HttpServletResponse response) {
        return notice(new Refusal("appeal.refusal.linkUnknown"), Language.of(request.getLocale()), response);
    }

    /** The address is not logged, nor what the exception says: both may hold what lets somebody in. */
    @ExceptionHandler
    ModelAndView failed(Exception fault, HttpServletRequest request, HttpServletResponse response) {
        log.error("The page of personal links failed: {} at {}", fault.getClass().getName(),
                fault.getStackTrace().length == 0 ? "" : fault.getStackTrace()[0]);
        ModelAndView page = notice(new Refusal("appeal.link.failed"), Language.of(request.getLocale()), response);
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    private void act(String link, String deed, HttpServletRequest request) {
        String code = field(request, "code");
        switch (deed) {
            case "sign" -> signing.sign(link, code, field(request, "text"), !field(request, "confirmed").isEmpty());
            case "decline" -> signing.decline(link, code, field(request, "reason"), !field(request, "declining").isEmpty());
            case "remark" -> signing.remark(link, code, field(request, "remark"));
            default -> { }
        }
    }

    private ModelAndView refused(String link, Language language, Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (NO_LINK.contains(refusal.messageKey())) {
            return notice(refusal, language, response);
        }
        if (NO_ENTRY.contains(refusal.messageKey())) {
            return code(link, language, refusal, request, response);
        }
        try {
            return letter(link, language, "", refusal, request, response);
        } catch (Refusal meanwhile) {
            return notice(meanwhile, language, response);
        }
    }

    private ModelAndView code(String link, Language language, @Nullable Refusal error, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> model = new HashMap<>(Map.of("link", link, "typed", field(request, "code")));
        return page("code", language, error, model, response);
    }

    /** @param done what was just done, or an empty string */
    private ModelAndView letter(String link, Language language, String done, @Nullable Refusal error, HttpServletRequest request,
            HttpServletResponse response) {
        SigningByLink.Reading reading = signing.read(link, field(request, "code"), language, shown(request));
        Map<String, Object> model = new HashMap<>(Map.of("link", link, "code", field(request, "code"), "reading", reading,
                "letter", LetterHtml.article(reading.letter()), "done", done,
                "filed", reading.filed().stream().map(one -> Texts.get(language, "ui.language.name." + one)).collect(Collectors.joining(", "))));
        TYPED.forEach(name -> model.put(name, done.isEmpty() || !done.equals(deedOf(name)) ? field(request, name) : ""));
        return page("letter", language, error, model, response);
    }

    /** Whose letter is to be shown: the one just chosen, or the one they are reading. */
    private static int shown(HttpServletRequest request) {
        String chosen = field(request, "to").isEmpty() ? field(request, "shown") : field(request, "to");
        return chosen.matches("\\d{1,4}") ? Integer.parseInt(chosen) : 0;
    }

    private static String deedOf(String field) {
        return field.equals("remark") ? "remark" : field.equals("reason") || field.equals("declining") ? "decline" : "sign";
    }

    private ModelAndView notice(Refusal refusal, Language language, HttpServletResponse response) {
        ModelAndView page = page("notice", language, refusal, new HashMap<>(), response);
        page.setStatus(refusal.messageKey().equals("appeal.refusal.linkUnknown") ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
        return page;
    }

    private ModelAndView page(String template, Language language, @Nullable Refusal error, Map<String, Object> model,
            HttpServletResponse response) {
        HttpStatus status = error == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        ModelAndView page = new PageTexts(language, organisation).page("sign/" + template, status, response, model);
        page.addObject("error", error);
        page.addObject("at", error == null ? null : AT.get(error.messageKey()));
        return page;
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : PlainText.of(value);
    }
}
