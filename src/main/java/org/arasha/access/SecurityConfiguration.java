package org.arasha.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.arasha.access.ui.AccessNavigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Form login, roles on views and services, and headers that keep the pages to themselves. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** What is no secret: whether it is well, and what pages are made of. */
    static final String[] OPEN_TO_ALL = {"/actuator/health", "/actuator/health/**", "/webjars/**", "/_static/**", "/icons/**", "/*.css"};

    /** Vaadin's pages come by a forward, which ends the response before a header could be added to it. */
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_THE_PAGE = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F headers) {
            headers.setShouldWriteHeadersEagerly(true);
            return headers;
        }
    };

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignInLimit limit, SignInActs acts, BarredUsers barred,
            TemporaryPasswords temporary) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(OPEN_TO_ALL).permitAll()
                        .requestMatchers("/files/**").authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin
                        .loginView("/" + AccessNavigation.SIGN_IN).addLogoutHandler(acts)
                        // A page that does not exist is shown by the layout, which says so in the reader's language.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .addFilterBefore(limit, org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(barred, AuthorizationFilter.class)
                .addFilterBefore(temporary, AuthorizationFilter.class)
                .headers(headers -> headers
                        .withObjectPostProcessor(BEFORE_THE_PAGE)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                                        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                                        + "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
