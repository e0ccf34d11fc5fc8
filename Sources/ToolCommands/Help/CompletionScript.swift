internal import ArgumentParser
import Foundation

/// What makes a shell complete the words of `jjak`: the parser's script, and what it leaves out. Behind `help` stand
/// topics and commands; and options of every command may stand before the subcommand, where they are completed and then
/// passed over.
struct CompletionScript {
  let shell: CompletionShell

  var text: String {
    let script = Jjak.completionScript(for: shell)
    switch shell {
    case .zsh:
      // The script ends with what runs it, where it is the body of a function.
      guard let end = script.range(of: "\nif [[ \"${funcstack[1]}\"", options: .backwards) else { return script }
      return script[..<end.lowerBound] + "\n" + zsh + script[end.lowerBound...] + "\n"
    case .fish: return script + "\n" + fish
    default: return script + "\n\n" + bash
    }
  }

  // MARK: - The words

  /// What may follow `help` and some words behind it.
  private struct HelpWords {
    /// Command names, a space behind each: `glossary `; empty right behind `help`.
    var path: String
    var next: [String]
  }

  private static var helpWords: [HelpWords] {
    func names(_ command: any ParsableCommand.Type) -> [String] {
      command.configuration.subcommands.map { $0._commandName }
    }
    let groups = Jjak.configuration.subcommands.filter { !names($0).isEmpty }
    return [HelpWords(path: "", next: HelpTopic.allCases.map(\.rawValue) + names(Jjak.self))]
      + groups.map { HelpWords(path: $0._commandName + " ", next: names($0)) }
  }

  /// Commands that have subcommands, one beside the other as a pattern.
  private static var groups: String {
    helpWords.dropFirst().map { String($0.path.dropLast()) }.joined(separator: "|")
  }

  private static let languages = "en ko"
  private static let shared = "--workspace --lang --no-color"

  // MARK: - The shells

  private var bash: String {
    let cases = Self.helpWords.map { words in
      "    '\(words.path)') COMPREPLY+=($(compgen -W '\(words.next.joined(separator: " "))' -- \"${cur}\")) ;;"
    }
    return #"""
      _jjak_help() {
          local path=''
          local -i index
          for ((index = 0; index < ${#unparsed_words[@]} - 1; index++)); do path+="${unparsed_words[index]} "; done
          case "${path}" in
      \#(cases.joined(separator: "\n"))
          esac
      }

      # Options of every command may stand before the subcommand.
      _jjak_anywhere() {
          local cur="${2}"
          local -a kept=("${COMP_WORDS[0]}")
          local -i place=1
          while ((place < COMP_CWORD)); do
              case "${COMP_WORDS[place]}" in
              --lang | --workspace)
                  local option="${COMP_WORDS[place]}"
                  # Readline makes three words of --lang=ko.
                  if [[ "${COMP_WORDS[place + 1]}" == = ]]; then ((place += 1)); fi
                  if ((place + 1 >= COMP_CWORD)); then
                      cur="${cur#=}"
                      if [[ "${option}" == --lang ]]; then
                          COMPREPLY=($(compgen -W '\#(Self.languages)' -- "${cur}"))
                      else
                          __jjak_add_completions -d
                      fi
                      return
                  fi
                  ((place += 2))
                  ;;
              --no-color) ((place += 1)) ;;
              \#(Self.groups))
                  kept+=("${COMP_WORDS[place]}")
                  ((place += 1))
                  ;;
              *) break ;;
              esac
          done
          local -i is_before=$((place == COMP_CWORD))
          COMP_WORDS=("${kept[@]}" "${COMP_WORDS[@]:place}")
          ((COMP_CWORD += ${#kept[@]} - place))
          _jjak "${1}" "${cur}" "${COMP_WORDS[COMP_CWORD - 1]}"
          if ((is_before)) && [[ "${cur}" == -* ]]; then
              COMPREPLY+=($(compgen -W '\#(Self.shared)' -- "${cur}"))
          fi
      }

      complete -o filenames -F _jjak_anywhere jjak

      """#
  }

  private var zsh: String {
    let cases = Self.helpWords.map { "    '\($0.path)') compadd -- \($0.next.joined(separator: " ")) ;;" }
    return #"""

      _jjak_help() {
          local before="${(j: :)words[2,CURRENT-1]}"
          case "${before:+${before} }" in
      \#(cases.joined(separator: "\n"))
          esac
      }

      # Options of every command may stand before the subcommand.
      functions[_jjak_commands]="${functions[_jjak]}"
      _jjak() {
          local -i place=2 ret=1
          local -a kept=("${words[1]}")
          while (( place < CURRENT )); do
              case "${words[place]}" in
              --lang|--workspace)
                  if (( place + 1 == CURRENT )); then
                      if [[ "${words[place]}" == --lang ]]; then compadd -- \#(Self.languages); else _files -/; fi
                      return
                  fi
                  (( place += 2 ))
                  ;;
              --no-color|--lang=*|--workspace=*) (( place += 1 )) ;;
              \#(Self.groups))
                  kept+=("${words[place]}")
                  (( place += 1 ))
                  ;;
              *) break ;;
              esac
          done
          if (( place == CURRENT )) && [[ "${PREFIX}" == --(lang|workspace)=* ]]; then
              compset -P 1 '*='
              if [[ "${words[place]}" == --lang=* ]]; then compadd -- \#(Self.languages); else _files -/; fi
              return
          fi
          if (( place == CURRENT )) && [[ "${PREFIX}" == -* ]]; then compadd -- \#(Self.shared) && ret=0; fi
          words=("${kept[@]}" "${(@)words[place,-1]}")
          (( CURRENT += ${#kept[@]} + 1 - place ))
          _jjak_commands "${@}" && ret=0
          return "${ret}"
      }

      """#
  }

  private var fish: String {
    let helps = Self.helpWords.map { words in
      "complete -c 'jjak' -n '__jjak_is_behind_help \"\(words.path)\"' -fa '\(words.next.joined(separator: " "))'"
    }
    return #"""

      # Options of every command may stand before the subcommand.
      functions --copy __jjak_tokens __jjak_all_tokens
      function __jjak_tokens
          set -l tokens (__jjak_all_tokens $argv)
          set -l kept $tokens[1]
          set -l place 2
          while test $place -le (count $tokens)
              switch $tokens[$place]
              case --lang --workspace
                  set place (math $place + 2)
              case --no-color '--lang=*' '--workspace=*'
                  set place (math $place + 1)
              case \#(Self.groups.replacing("|", with: " "))
                  set -a kept $tokens[$place]
                  set place (math $place + 1)
              case '*'
                  break
              end
          end
          printf '%s\n' $kept
          if test $place -le (count $tokens)
              printf '%s\n' $tokens[$place..]
          end
      end

      function __jjak_is_before_command
          set -l tokens (__jjak_tokens -pc)
          string match -qr '^jjak( (\#(Self.groups)))?$' -- "$tokens"
      end

      function __jjak_is_behind_help -a path
          set -l tokens (__jjak_tokens -pc)
          test "$tokens[2..] " = "help $path"
      end

      complete -c 'jjak' -n __jjak_is_before_command -l 'lang' -xka '\#(Self.languages)'
      complete -c 'jjak' -n __jjak_is_before_command -l 'workspace' -xa '(__jjak_complete_directories)'
      complete -c 'jjak' -n __jjak_is_before_command -l 'no-color'
      \#(helps.joined(separator: "\n"))

      """#
  }
}
