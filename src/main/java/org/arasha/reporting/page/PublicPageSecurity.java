package org.arasha.reporting.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Opens the public page to everybody, and nothing else. There is no session and no cookie, so a form sent from another site has
 * nobody's rights to misuse; that it is ours is told by its seal and by what the browser says of its origin ({@link Origin}).
 */
@Configuration(proxyBeanMethods = false)
class PublicPageSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain publicPage(HttpSecurity http) throws Exception {
        return http
                .securityMatcher("/report", "/report/**", "/report.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self' data:; "
                                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }
}
