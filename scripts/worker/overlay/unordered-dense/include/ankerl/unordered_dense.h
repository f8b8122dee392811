// The names of ankerl::unordered_dense that mediasoup's worker uses, on the standard containers.
#pragma once

#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace ankerl::unordered_dense
{
	template<typename... Args>
	using map = std::unordered_map<Args...>;

	template<typename... Args>
	using set = std::unordered_set<Args...>;

	template<typename T>
	using hash = std::hash<T>;
} // namespace ankerl::unordered_dense
