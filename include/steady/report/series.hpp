#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace steady {

/// Things that are handed over one after the other, and made anew each time they are asked for: so a list of a
/// million needs no more memory than one of them. What they are made from has to outlive the series; what making
/// them throws comes out of the call.
template <class T>
using Series = std::function<void(const std::function<void(const T&)>& take)>;

/// A series of what is held already.
template <class T>
Series<T> series_of(std::vector<T> held) {
  return [things = std::make_shared<const std::vector<T>>(std::move(held))](const auto& take) {
    for (const T& thing : *things) take(thing);
  };
}

}  // namespace steady
